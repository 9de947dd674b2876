import { type Amm, bandAt } from './ammState.js';
import type { Moment } from './ammTerms.js';
import { liquidity } from './bandCurve.js';
import { upperPrice } from './bandPrices.js';
import { limitedOracle } from './limitedOracle.js';
import { wad } from './wad.js';

/**
 * Price in the active band, wad, debt asset per collateral, without fees: (f + x) / (g + y); the
 * band's lowest price while it holds collateral only, its highest while it holds none.
 *
 * Source: AMM.vy, `get_p`.
 */
export function spotPrice(amm: Amm, moment: Moment): bigint {
  const { terms, state } = amm;
  const a = terms.amplification;
  const { x, y } = bandAt(state, state.activeBand);
  const upper = upperPrice(amm, state.activeBand, moment.now);
  const { price: oracle } = limitedOracle(state, moment);
  if (x === 0n) {
    const lowest = ((oracle ** 2n / upper) * oracle) / upper;
    return y === 0n ? (lowest * a) / (a - 1n) : lowest;
  }
  if (y === 0n) {
    const lower = (upper * (a - 1n)) / a;
    return ((oracle ** 2n / lower) * oracle) / lower;
  }
  const y0 = liquidity({ x, y }, { oracle, upper }, a);
  const f = ((a * y0 * oracle) / upper) * oracle;
  const g = ((a - 1n) * y0 * upper) / oracle;
  return (f + x * wad) / (g + y);
}
