import { DivisionByZeroError, NotANumberError } from '../errors/numberErrors.js';
import type { Arithmetic, NumSource } from './arithmetic.js';
import type { Num, Rounding } from './num.js';

// From here on a float64 has no digits after the point left to cut.
const integersEnd = 2 ** 52;
// A value this close to an integer or a tie (relative) is that plus the noise of earlier operations.
const noise = 2 ** -50;

const powersOfTen = Array.from({ length: 64 }, (_, exponent) => Number(`1e${exponent}`));

function roundRaw(raw: number, rounding: Rounding): number {
  const nearest = Math.round(raw);
  if (Math.abs(raw - nearest) <= Math.abs(raw) * noise) return nearest;
  if (rounding === 'half-up') return Math.sign(raw) * Math.floor(Math.abs(raw) * (1 + noise) + 0.5);
  return rounding === 'down' ? Math.trunc(raw) : Math.sign(raw) * Math.ceil(Math.abs(raw));
}

class FastNum implements Num {
  constructor(private readonly value: number) {}

  plus(other: FastNum): Num {
    return new FastNum(this.value + other.value);
  }
  minus(other: FastNum): Num {
    return new FastNum(this.value - other.value);
  }
  times(other: FastNum): Num {
    return new FastNum(this.value * other.value);
  }
  div(other: FastNum): Num {
    if (other.value === 0) throw new DivisionByZeroError(this.toString());
    return new FastNum(this.value / other.value);
  }
  lt(other: FastNum): boolean {
    return this.value < other.value;
  }
  lte(other: FastNum): boolean {
    return this.value <= other.value;
  }
  gt(other: FastNum): boolean {
    return this.value > other.value;
  }
  gte(other: FastNum): boolean {
    return this.value >= other.value;
  }
  eq(other: FastNum): boolean {
    return this.value === other.value;
  }
  isZero(): boolean {
    return this.value === 0;
  }
  quantize(decimals: number, rounding: Rounding): Num {
    const unit = powersOfTen[decimals] as number;
    const raw = this.value * unit;
    // Adding 0 turns −0 into 0, which is what exact arithmetic has.
    return Math.abs(raw) >= integersEnd ? this : new FastNum(roundRaw(raw, rounding) / unit + 0);
  }
  toNumber(): number {
    return this.value;
  }
  toString(): string {
    return this.value.toLocaleString('en-US', { useGrouping: false, maximumFractionDigits: 20 });
  }
}

function parse(value: NumSource): number {
  const parsed = typeof value === 'string' && value.trim() === '' ? Number.NaN : Number(value);
  if (!Number.isFinite(parsed)) throw new NotANumberError(value);
  return parsed;
}

/**
 * float64 arithmetic for Monte Carlo: relative error about 1e-15 an operation. It rounds as the
 * exact arithmetic does as long as the rounded number has fewer than 52 bits of raw units.
 */
export const fastArithmetic: Arithmetic = {
  name: 'fast',
  zero: new FastNum(0),
  one: new FastNum(1),
  num: (value) => new FastNum(parse(value)),
  fromRaw: (raw, decimals) => new FastNum(parse(raw) / Number(`1e${decimals}`)),
};
