import type { Arithmetic, Num } from '@liqlab/core';
import { power } from './power.js';
import type { PriceCurve } from './priceCurve.js';
import { rayDecimals } from './rayDecimals.js';

/**
 * Exponential: top × cut^seconds, rounded down.
 *
 * Source: `ExponentialDecrease` in makerdao/dss@fa4f663 src/abaci.sol.
 *
 * @param cut - factor from one second to the next; ratio, 0 to 1.
 */
export function exponential(cut: Num, arithmetic: Arithmetic): PriceCurve {
  return (top, seconds) =>
    top.times(power(cut, Math.floor(seconds), arithmetic.one)).quantize(rayDecimals, 'down');
}
