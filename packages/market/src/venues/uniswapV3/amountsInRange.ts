import type { RawPair } from '../tradingPool.js';
import { amount0Between, amount1Between } from './amountBetween.js';
import type { Slot } from './computeSwap.js';
import { sqrtPriceAtTick } from './sqrtPriceAtTick.js';

/**
 * Raw amounts that `liquidity` from tick `lower` to tick `upper` stands for: asset 0 above the price,
 * asset 1 below it.
 *
 * Source: Uniswap v3-core 1.0.1, `UniswapV3Pool._modifyPosition`.
 *
 * @param rounding - `up` for a deposit, `down` for a withdrawal.
 */
export function amountsInRange(
  slot: Slot,
  lower: number,
  upper: number,
  liquidity: bigint,
  rounding: 'up' | 'down',
): RawPair {
  const bottom = sqrtPriceAtTick(lower);
  const top = sqrtPriceAtTick(upper);
  if (slot.tick < lower) return [amount0Between(bottom, top, liquidity, rounding), 0n];
  if (slot.tick >= upper) return [0n, amount1Between(bottom, top, liquidity, rounding)];
  return [
    amount0Between(slot.sqrtPrice, top, liquidity, rounding),
    amount1Between(bottom, slot.sqrtPrice, liquidity, rounding),
  ];
}
