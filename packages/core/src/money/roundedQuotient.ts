import type { Rounding } from './num.js';
import { powerOfTen } from './powerOfTen.js';

/** `dividend` × 10^`exponent` / `divisor` as an integer, rounded once; `divisor` is above 0. */
export function roundedQuotient(
  dividend: bigint,
  divisor: bigint,
  exponent: number,
  rounding: Rounding,
): bigint {
  return exponent < 0
    ? divide(
        dividend,
        divisor === 1n ? powerOfTen(-exponent) : divisor * powerOfTen(-exponent),
        rounding,
      )
    : divide(dividend * powerOfTen(exponent), divisor, rounding);
}

// Integer division cuts towards zero: what is added first carries past the integer that is meant.
function divide(dividend: bigint, divisor: bigint, rounding: Rounding): bigint {
  if (rounding === 'down') return dividend / divisor;
  const isNegative = dividend < 0n;
  if (rounding === 'up') return (dividend + (isNegative ? 1n - divisor : divisor - 1n)) / divisor;
  return (2n * dividend + (isNegative ? -divisor : divisor)) / (2n * divisor);
}
