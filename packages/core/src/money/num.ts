/**
 * How a quantity is cut to a number of decimals: `down` is towards zero (what integer division does
 * in the EVM), `up` is away from zero, `half-up` is to the nearest, ties away from zero.
 */
export type Rounding = 'down' | 'up' | 'half-up';

/**
 * An immutable number for everything that changes hands. Its methods follow decimal.js; the run's
 * {@link Arithmetic} makes all of them, and two numbers may meet only if the same arithmetic made both.
 *
 * @example
 * ```ts
 * const owed = slice.times(price).quantize(debt.decimals, 'up');
 * ```
 */
export interface Num {
  /** Sum. Exact arithmetic rounds neither sums nor differences of token amounts. */
  plus(other: Num): Num;
  /** Difference; it may be negative. */
  minus(other: Num): Num;
  /** Product. In exact arithmetic it keeps all its digits until {@link Num.quantize} cuts it. */
  times(other: Num): Num;
  /**
   * Quotient. In exact arithmetic it stays a fraction until {@link Num.quantize} rounds it: the true
   * quotient, not an approximation of it.
   *
   * @throws {@link DivisionByZeroError}
   */
  div(other: Num): Num;
  /** Whether this is less than `other`. Comparisons have no tolerance, in fast arithmetic either. */
  lt(other: Num): boolean;
  /** Whether this is less than `other` or equal to it. */
  lte(other: Num): boolean;
  /** Whether this is greater than `other`. */
  gt(other: Num): boolean;
  /** Whether this is greater than `other` or equal to it. */
  gte(other: Num): boolean;
  /** Whether the two are the same number, however they are written: 1.0 equals 1. */
  eq(other: Num): boolean;
  /** Whether this is 0 (or −0). */
  isZero(): boolean;
  /** The number cut to `decimals` digits after the point, in the direction named. */
  quantize(decimals: number, rounding: Rounding): Num;
  /** The nearest float64: for estimates and measures, never for what changes hands. */
  toNumber(): number;
  /** Plain decimal notation, without an exponent. */
  toString(): string;
}
