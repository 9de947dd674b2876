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

class ExactNum implements Num {
  // Keepers read the same offer's numbers as floats again and again; the conversion costs 1 µs.
  #float: number | undefined;

  constructor(private readonly value: Decimal) {}

  plus(other: ExactNum): Num {
    return new ExactNum(this.value.plus(other.value));
  }
  minus(other: ExactNum): Num {
    return new ExactNum(this.value.minus(other.value));
  }
  times(other: ExactNum): Num {
    return new ExactNum(this.value.times(other.value));
  }
  div(other: ExactNum): Num {
    if (other.value.isZero()) throw new DivisionByZeroError(this.toString());
    return new ExactNum(this.value.div(other.value));
  }
  lt(other: ExactNum): boolean {
    return this.value.lt(other.value);
  }
  lte(other: ExactNum): boolean {
    return this.value.lte(other.value);
  }
  gt(other: ExactNum): boolean {
    return this.value.gt(other.value);
  }
  gte(other: ExactNum): boolean {
    return this.value.gte(other.value);
  }
  eq(other: ExactNum): boolean {
    return this.value.eq(other.value);
  }
  isZero(): boolean {
    return this.value.isZero();
  }
  quantize(decimals: number, rounding: Rounding): Num {
    return new ExactNum(this.value.toDecimalPlaces(decimals, decimalRounding[rounding]));
  }
  toNumber(): number {
    this.#float ??= this.value.toNumber();
    return this.#float;
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
 * Decimal arithmetic equal to a contract's integer arithmetic to the last raw unit: sums and
 * products of 256-bit integers are exact, and a quotient is cut only where the code says so.
 */
export const exactArithmetic: Arithmetic = {
  name: 'exact',
  zero: new ExactNum(new Exact(0)),
  one: new ExactNum(new Exact(1)),
  num: (value) => new ExactNum(parse(value)),
  fromRaw: (raw, decimals) => new ExactNum(parse(raw).times(new Exact(10).pow(-decimals))),
};
