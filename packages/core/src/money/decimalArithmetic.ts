import { Decimal } from 'decimal.js';
import { DivisionByZeroError, NotANumberError } from '../errors/numberErrors.js';
import type { Arithmetic, NumSource } from './arithmetic.js';
import type { Num, Rounding } from './num.js';

// 160 digits: a quotient of two 256-bit integers is told from every integer it is not equal to.
const Exact = Decimal.clone({ precision: 160, toExpNeg: -9e15, toExpPos: 9e15 });

const decimalRounding: Record<Rounding, Decimal.Rounding> = {
  down: Decimal.ROUND_DOWN,
  up: Decimal.ROUND_UP,
  'half-up': Decimal.ROUND_HALF_UP,
};

class DecimalNum implements Num {
  constructor(private readonly value: Decimal) {}

  plus(other: DecimalNum): Num {
    return new DecimalNum(this.value.plus(other.value));
  }
  minus(other: DecimalNum): Num {
    return new DecimalNum(this.value.minus(other.value));
  }
  times(other: DecimalNum): Num {
    return new DecimalNum(this.value.times(other.value));
  }
  div(other: DecimalNum): Num {
    if (other.value.isZero()) throw new DivisionByZeroError(this.toString());
    return new DecimalNum(this.value.div(other.value));
  }
  lt(other: DecimalNum): boolean {
    return this.value.lt(other.value);
  }
  lte(other: DecimalNum): boolean {
    return this.value.lte(other.value);
  }
  gt(other: DecimalNum): boolean {
    return this.value.gt(other.value);
  }
  gte(other: DecimalNum): boolean {
    return this.value.gte(other.value);
  }
  eq(other: DecimalNum): boolean {
    return this.value.eq(other.value);
  }
  isZero(): boolean {
    return this.value.isZero();
  }
  quantize(decimals: number, rounding: Rounding): Num {
    return new DecimalNum(this.value.toDecimalPlaces(decimals, decimalRounding[rounding]));
  }
  toNumber(): number {
    return this.value.toNumber();
  }
  toString(): string {
    return this.value.toFixed();
  }
}

function parse(value: NumSource): Decimal {
  try {
    const decimal = new Exact(typeof value === 'bigint' ? value.toString() : value);
    if (decimal.isFinite()) return decimal;
  } catch {
    // decimal.js throws a plain Error for text; the typed error below says the same with the value.
  }
  throw new NotANumberError(value);
}

/**
 * The reference that {@link exactArithmetic} is tested against, over decimal.js: sums and products of
 * 256-bit integers are exact, and a quotient is rounded to 160 digits. It runs wherever an
 * arithmetic does, several times slower.
 */
export const decimalArithmetic: Arithmetic = {
  name: 'exact',
  zero: new DecimalNum(new Exact(0)),
  one: new DecimalNum(new Exact(1)),
  num: (value) => new DecimalNum(parse(value)),
  fromRaw: (raw, decimals) => new DecimalNum(parse(raw).times(new Exact(10).pow(-decimals))),
};
