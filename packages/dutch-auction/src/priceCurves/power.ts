import type { Num } from '@liqlab/core';
import { rayDecimals } from './rayDecimals.js';

/**
 * base^exponent by repeated squaring; every product is rounded half up to 27 decimals, so the result
 * depends on the order of the products.
 *
 * Source: `rpow` in makerdao/dss@fa4f663 src/abaci.sol.
 *
 * @param base - ratio, 0 to 1.
 * @param exponent - whole number, 0 or more, at most 2^53.
 */
export function power(base: Num, exponent: number, one: Num): Num {
  let result = exponent % 2 === 1 ? base : one;
  let square = base;
  for (let rest = Math.floor(exponent / 2); rest > 0; rest = Math.floor(rest / 2)) {
    square = square.times(square).quantize(rayDecimals, 'half-up');
    if (rest % 2 === 1) result = result.times(square).quantize(rayDecimals, 'half-up');
  }
  return result;
}
