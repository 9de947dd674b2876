import { roundedQuotient } from './roundedQuotient.js';

/** Significant digits at which a quotient that has no end is cut. */
const significantDigits = 160;

/**
 * `dividend` / (`divisor` × 10^`scale`) in plain decimal notation; a quotient of more than 160
 * significant digits is rounded half up to these. `divisor` is above 0.
 */
export function plainText(dividend: bigint, divisor: bigint, scale: number): string {
  if (dividend < 0n) return `-${plainText(-dividend, divisor, scale)}`;
  if (divisor === 1n) return withPoint(dividend, scale);
  const missing = significantDigits - length(dividend) + length(divisor);
  // The two lengths leave open whether the quotient has one digit more than they differ by.
  const cut = roundedQuotient(dividend, divisor, missing, 'down');
  const exponent = length(cut) > significantDigits ? missing - 1 : missing;
  return withPoint(roundedQuotient(dividend, divisor, exponent, 'half-up'), scale + exponent);
}

function length(integer: bigint): number {
  return integer.toString().length;
}

function withPoint(integer: bigint, scale: number): string {
  const digits = integer.toString();
  if (scale <= 0) return integer === 0n ? digits : digits + '0'.repeat(-scale);
  const padded = digits.padStart(scale + 1, '0');
  const decimals = padded.slice(-scale).replace(/0+$/, '');
  const whole = padded.slice(0, -scale);
  return decimals === '' ? whole : `${whole}.${decimals}`;
}
