import type { Arithmetic, Seconds } from '@liqlab/core';
import type { PriceCurve } from './priceCurve.js';
import { rayDecimals } from './rayDecimals.js';

/**
 * Straight line: top × (duration − seconds) / duration, and nothing from `duration` seconds on.
 * Both the share of time left and the price are rounded down.
 *
 * Source: `LinearDecrease` in makerdao/dss@fa4f663 src/abaci.sol.
 *
 * @param duration - seconds until the price reaches zero (`tau`).
 */
export function linear(duration: Seconds, arithmetic: Arithmetic): PriceCurve {
  const whole = arithmetic.num(duration);
  return (top, seconds) => {
    if (seconds >= duration) return arithmetic.zero;
    const left = whole.minus(arithmetic.num(seconds)).div(whole).quantize(rayDecimals, 'down');
    return top.times(left).quantize(rayDecimals, 'down');
  };
}
