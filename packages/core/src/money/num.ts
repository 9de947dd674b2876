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
  plus(other: Num): Num;
  minus(other: Num): Num;
  times(other: Num): Num;
  /**
   * Quotient. In exact arithmetic it carries enough digits that a following {@link Num.quantize}
   * rounds the true quotient, not an approximation of it.
   *
   * @throws {@link DivisionByZeroError}
   */
  div(other: Num): Num;
  lt(other: Num): boolean;
  lte(other: Num): boolean;
  gt(other: Num): boolean;
  gte(other: Num): boolean;
  eq(other: Num): boolean;
  isZero(): boolean;
  /** The number cut to `decimals` digits after the point, in the direction named. */
  quantize(decimals: number, rounding: Rounding): Num;
  /** The nearest float64: for estimates and measures, never for what changes hands. */
  toNumber(): number;
  /** Plain decimal notation, without an exponent. */
  toString(): string;
}
