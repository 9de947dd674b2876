import type { VenueSite } from '../makeVenue.js';
import type { VenueOf } from '../venueParameters.js';
import { ConcentratedLiquidityPool } from './concentratedLiquidityPool.js';
import { maximumTick } from './sqrtPriceAtTick.js';
import { sqrtPriceOf } from './sqrtPriceOf.js';

// Uniswap v3-core 1.0.1: the price at tick t is 1.0001^t.
const tickRatio = 1.0001;

/** A pool at the first price, its providers' liquidity around it. */
export function concentratedPool(
  { fee, tickSpacing, depth, providers }: VenueOf<'concentrated-liquidity'>,
  { assets: { collateral, debt }, firstPrice }: VenueSite,
): ConcentratedLiquidityPool {
  const rawPrice = firstPrice * 10 ** (debt.decimals - collateral.decimals);
  const sqrtPrice = sqrtPriceOf(rawPrice);
  const pool = new ConcentratedLiquidityPool({
    assets: [collateral, debt],
    fee,
    tickSpacing,
    sqrtPrice,
  });
  const { tick } = pool.state.slot;
  const widest = Math.floor(maximumTick / tickSpacing) * tickSpacing;
  const onGrid = (wanted: number) =>
    Math.max(-widest, Math.min(widest, Math.round(wanted / tickSpacing) * tickSpacing));
  for (const { range, share } of providers) {
    const distance = Math.max(tickSpacing, Math.log(range) / Math.log(tickRatio));
    const [lower, upper] = [onGrid(tick - distance), onGrid(tick + distance)];
    const raw = share * depth * 10 ** collateral.decimals;
    pool.addLiquidity(lower, upper, liquidityOf(raw, rawPrice, upper));
  }
  return pool;
}

/** Liquidity of which `raw` of asset 0 is a part: x = L (1/√p − 1/√p_upper). */
function liquidityOf(raw: number, rawPrice: number, upper: number): bigint {
  const gap = 1 / Math.sqrt(rawPrice) - 1 / Math.sqrt(tickRatio ** upper);
  return BigInt(Math.round(raw / gap));
}
