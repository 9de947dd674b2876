import type { Arithmetic, Num, Seconds } from '@liqlab/core';
import { power } from './power.js';
import type { PriceCurve } from './priceCurve.js';
import { rayDecimals } from './rayDecimals.js';

/**
 * Stairs: top × cut^⌊seconds / step⌋, rounded down.
 *
 * Source: `StairstepExponentialDecrease` in makerdao/dss@fa4f663 src/abaci.sol.
 *
 * @param cut - factor from one step to the next; ratio, 0 to 1.
 * @param step - seconds that a step lasts, above 0.
 */
export function stairstep(cut: Num, step: Seconds, arithmetic: Arithmetic): PriceCurve {
  return (top, seconds) =>
    top.times(power(cut, Math.floor(seconds / step), arithmetic.one)).quantize(rayDecimals, 'down');
}
