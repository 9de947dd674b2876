import { powerOfTen } from './powerOfTen.js';

const largestExactPower = 22;
const exactPowers = Array.from({ length: largestExactPower + 1 }, (_, n) => Number(`1e${n}`));
const exactIntegersEnd = 2 ** 53;
// Bits that a quotient has at least: so many more than a float that a cut one seldom looks like a tie.
const quotientBits = 66;
const bitsBelowFloat = 10;

/**
 * The float64 nearest to `dividend` / (`divisor` × 10^`scale`), ties to even; `divisor` is above 0.
 * Below 1e-307, where float64 has fewer digits, it may be the neighbour of the nearest.
 */
export function nearestFloat(dividend: bigint, divisor: bigint, scale: number): number {
  const float = Number(dividend);
  const isExact = float < exactIntegersEnd && float > -exactIntegersEnd;
  // Both are exact, so that the one division rounds once.
  if (isExact && divisor === 1n && scale >= 0 && scale <= largestExactPower) {
    return float / (exactPowers[scale] as number);
  }
  if (dividend === 0n) return 0;
  if (dividend < 0n) return -nearestFloat(-dividend, divisor, scale);
  return scale < 0
    ? quotientAsFloat(dividend * powerOfTen(-scale), divisor)
    : quotientAsFloat(dividend, divisor === 1n ? powerOfTen(scale) : divisor * powerOfTen(scale));
}

function quotientAsFloat(dividend: bigint, divisor: bigint): number {
  const shift = Math.max(0, quotientBits + bits(divisor) - bits(dividend));
  const shifted = dividend << BigInt(shift);
  const quotient = shifted / divisor;
  // What looks like a tie and was cut is above it.
  const isCut = BigInt.asUintN(bitsBelowFloat, quotient) === 0n && quotient * divisor !== shifted;
  const half = shift >> 1;
  return Number(isCut ? quotient + 1n : quotient) * 2 ** -half * 2 ** (half - shift);
}

/** Length in bits, or one less. */
function bits(value: bigint): number {
  const float = Number(value);
  return float < Number.POSITIVE_INFINITY
    ? Math.ceil(Math.log2(float))
    : value.toString(16).length * 4 - 4;
}
