import { plainText } from './plainText.js';
import { powerOfTen } from './powerOfTen.js';

const largestExactPower = 22;
const exactPowers = Array.from({ length: largestExactPower + 1 }, (_, n) => Number(`1e${n}`));
const exactIntegersEnd = 2 ** 53;
// Bits that a quotient has at least: so many more than a float that a cut one seldom looks like a tie.
const quotientBits = 66;
const bitsBelowFloat = 10;

// Beyond these, a shifted dividend or the factor that undoes the shift is no normal float.
const largestDividend = 2 ** 200;
const largestShift = 800;

/** What to divide by, and how far to shift a dividend first for a quotient of enough bits. */
interface Denominator {
  readonly value: bigint;
  readonly shift: number;
  readonly bits: bigint;
  /** Undoes the shift. */
  readonly factor: number;
}

const powers: (Denominator | undefined)[] = [];

/** The float64 nearest to `dividend` / (`divisor` × 10^`scale`), ties to even; `divisor` is above 0. */
export function nearestFloat(dividend: bigint, divisor: bigint, scale: number): number {
  const float = Math.abs(Number(dividend));
  // Both are exact, so that the one division rounds once.
  const isExact = float < exactIntegersEnd && scale >= 0 && scale <= largestExactPower;
  if (isExact && divisor === 1n) return Number(dividend) / (exactPowers[scale] as number);
  if (scale < 0 || scale > largestShift || float > largestDividend) {
    return Number(plainText(dividend, divisor, scale));
  }
  const by = divisor === 1n ? power(scale) : denominator(divisor * powerOfTen(scale));
  if (by.shift > largestShift) return Number(plainText(dividend, divisor, scale));
  return dividend < 0n ? -quotientAsFloat(-dividend, by) : quotientAsFloat(dividend, by);
}

function quotientAsFloat(dividend: bigint, { value, bits, factor }: Denominator): number {
  const shifted = dividend << bits;
  const quotient = shifted / value;
  // What looks like a tie and was cut is above it.
  const isCut = BigInt.asUintN(bitsBelowFloat, quotient) === 0n && quotient * value !== shifted;
  return Number(isCut ? quotient + 1n : quotient) * factor;
}

/** 10^`scale`, prepared once: nearly every float is asked of a number of 18 decimals. */
function power(scale: number): Denominator {
  powers[scale] ??= denominator(powerOfTen(scale));
  return powers[scale];
}

function denominator(value: bigint): Denominator {
  const shift = quotientBits + value.toString(16).length * 4;
  return { value, shift, bits: BigInt(shift), factor: 2 ** -shift };
}
