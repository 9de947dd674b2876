import { divideUp } from '../divideUp.js';
import { q96 } from './fixedPoint.js';

/**
 * Raw amount of asset 0 that `liquidity` holds between two square-root prices (Q64.96, above zero,
 * in either order): liquidity × (1/√lower − 1/√upper).
 *
 * Source: Uniswap v3-core 1.0.1, `SqrtPriceMath.getAmount0Delta`.
 *
 * @param rounding - `up` for what is paid to the pool, `down` for what it pays.
 */
export function amount0Between(
  a: bigint,
  b: bigint,
  liquidity: bigint,
  rounding: 'up' | 'down',
): bigint {
  const [lower, upper] = a < b ? [a, b] : [b, a];
  const product = liquidity * q96 * (upper - lower);
  return rounding === 'up' ? divideUp(divideUp(product, upper), lower) : product / upper / lower;
}

/**
 * Raw amount of asset 1 that `liquidity` holds between two square-root prices (Q64.96, in either
 * order): liquidity × (√upper − √lower).
 *
 * Source: Uniswap v3-core 1.0.1, `SqrtPriceMath.getAmount1Delta`.
 *
 * @param rounding - `up` for what is paid to the pool, `down` for what it pays.
 */
export function amount1Between(
  a: bigint,
  b: bigint,
  liquidity: bigint,
  rounding: 'up' | 'down',
): bigint {
  const product = liquidity * (a < b ? b - a : a - b);
  return rounding === 'up' ? divideUp(product, q96) : product / q96;
}
