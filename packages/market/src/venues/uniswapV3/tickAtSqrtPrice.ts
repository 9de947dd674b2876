import { InvalidAmountError } from '@liqlab/core';
import { q96 } from './fixedPoint.js';
import { maximumTick, sqrtPriceAtTick } from './sqrtPriceAtTick.js';
import { maximumSqrtPrice, minimumSqrtPrice } from './sqrtPriceLimits.js';

const logarithmPerTick = Math.log(1.0001) / 2;

/**
 * The largest tick whose {@link sqrtPriceAtTick} is not above `sqrtPrice` (Q64.96). A float finds it
 * to within one tick, the integers decide.
 *
 * Source: Uniswap v3-core 1.0.1, `TickMath.getTickAtSqrtRatio`, by its definition.
 *
 * @throws {@link InvalidAmountError} for a price below the smallest, or at or above the largest.
 */
export function tickAtSqrtPrice(sqrtPrice: bigint): number {
  if (sqrtPrice < minimumSqrtPrice || sqrtPrice >= maximumSqrtPrice) {
    throw new InvalidAmountError(`square-root price ${sqrtPrice} is out of range`);
  }
  const estimate = Math.floor(Math.log(Number(sqrtPrice) / Number(q96)) / logarithmPerTick);
  let tick = Math.min(estimate + 1, maximumTick);
  while (sqrtPriceAtTick(tick) > sqrtPrice) tick -= 1;
  return tick;
}
