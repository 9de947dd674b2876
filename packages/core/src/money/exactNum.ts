import { DivisionByZeroError } from '../errors/numberErrors.js';
import { nearestFloat } from './nearestFloat.js';
import type { Num, Rounding } from './num.js';
import { plainText } from './plainText.js';
import { powerOfTen } from './powerOfTen.js';
import { roundedQuotient } from './roundedQuotient.js';

/**
 * The number `mantissa` / (`divisor` × 10^`scale`). A quotient keeps its divisor until it is
 * quantized, so that it is rounded once, by the rounding that the code names.
 */
export class ExactNum implements Num {
  constructor(
    private readonly mantissa: bigint,
    private readonly scale: number,
    private readonly divisor: bigint = 1n,
    /** The nearest float64, once somebody knows it: the same number is read as a float many times. */
    private float: number | undefined = undefined,
  ) {}

  plus(other: ExactNum): Num {
    if (this.scale === other.scale && this.divisor === other.divisor) {
      return new ExactNum(this.mantissa + other.mantissa, this.scale, this.divisor);
    }
    const scale = Math.max(this.scale, other.scale);
    const sum = this.numerator(scale, other) + other.numerator(scale, this);
    return new ExactNum(sum, scale, this.commonDivisor(other));
  }
  minus(other: ExactNum): Num {
    if (this.scale === other.scale && this.divisor === other.divisor) {
      return new ExactNum(this.mantissa - other.mantissa, this.scale, this.divisor);
    }
    const scale = Math.max(this.scale, other.scale);
    const difference = this.numerator(scale, other) - other.numerator(scale, this);
    return new ExactNum(difference, scale, this.commonDivisor(other));
  }
  times(other: ExactNum): Num {
    const product = this.mantissa * other.mantissa;
    return new ExactNum(
      product,
      this.scale + other.scale,
      timesUnlessOne(this.divisor, other.divisor),
    );
  }
  div(other: ExactNum): Num {
    if (other.mantissa === 0n) throw new DivisionByZeroError(this.toString());
    const dividend = timesUnlessOne(this.mantissa, other.divisor);
    const divisor = timesUnlessOne(other.mantissa, this.divisor);
    const scale = this.scale - other.scale;
    return divisor < 0n
      ? new ExactNum(-dividend, scale, -divisor)
      : new ExactNum(dividend, scale, divisor);
  }
  lt(other: ExactNum): boolean {
    return this.compare(other) < 0;
  }
  lte(other: ExactNum): boolean {
    return this.compare(other) <= 0;
  }
  gt(other: ExactNum): boolean {
    return this.compare(other) > 0;
  }
  gte(other: ExactNum): boolean {
    return this.compare(other) >= 0;
  }
  eq(other: ExactNum): boolean {
    return this.compare(other) === 0;
  }
  isZero(): boolean {
    return this.mantissa === 0n;
  }
  quantize(decimals: number, rounding: Rounding): Num {
    const { mantissa, scale, divisor } = this;
    if (scale <= decimals && divisor === 1n) return this;
    return new ExactNum(roundedQuotient(mantissa, divisor, decimals - scale, rounding), decimals);
  }
  toNumber(): number {
    this.float ??= nearestFloat(this.mantissa, this.divisor, this.scale);
    return this.float;
  }
  toString(): string {
    return plainText(this.mantissa, this.divisor, this.scale);
  }

  /** Below 0, 0 or above 0 as this is less than, equal to or greater than `other`. */
  private compare(other: ExactNum): number {
    const isAligned = this.scale === other.scale && this.divisor === other.divisor;
    const scale = Math.max(this.scale, other.scale);
    const left = isAligned ? this.mantissa : this.numerator(scale, other);
    const right = isAligned ? other.mantissa : other.numerator(scale, this);
    if (left === right) return 0;
    return left < right ? -1 : 1;
  }

  /** What stands above {@link commonDivisor} × 10^`scale`. */
  private numerator(scale: number, other: ExactNum): bigint {
    const { mantissa, divisor } = this;
    const isRaised = scale === this.scale || mantissa === 0n;
    const raised = isRaised ? mantissa : mantissa * powerOfTen(scale - this.scale);
    return divisor === other.divisor ? raised : timesUnlessOne(raised, other.divisor);
  }

  private commonDivisor(other: ExactNum): bigint {
    return this.divisor === other.divisor
      ? this.divisor
      : timesUnlessOne(this.divisor, other.divisor);
  }
}

// A product with 1 copies the other factor.
function timesUnlessOne(left: bigint, right: bigint): bigint {
  if (right === 1n) return left;
  return left === 1n ? right : left * right;
}
