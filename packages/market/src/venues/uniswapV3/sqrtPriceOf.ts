import { q96 } from './fixedPoint.js';
import { maximumSqrtPrice, minimumSqrtPrice } from './sqrtPriceLimits.js';

/**
 * Square-root price, Q64.96, of a price in raw asset 1 per raw asset 0; the nearest that a pool can
 * stand at.
 */
export function sqrtPriceOf(rawPrice: number): bigint {
  const sqrtPrice = BigInt(Math.round(Math.sqrt(rawPrice) * Number(q96)));
  if (sqrtPrice <= minimumSqrtPrice) return minimumSqrtPrice + 1n;
  return sqrtPrice >= maximumSqrtPrice ? maximumSqrtPrice - 1n : sqrtPrice;
}
