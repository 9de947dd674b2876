import type { Num } from './num.js';

/** What a {@link Num} can be made of. Strings are plain or exponent decimal notation. */
export type NumSource = number | string | bigint;

/** The maker of every {@link Num} of a run: exact (bigint) or fast (float64). */
export interface Arithmetic {
  readonly name: 'exact' | 'fast';
  readonly zero: Num;
  readonly one: Num;
  /**
   * The number written in `value`; a float64 is taken at its shortest decimal notation.
   *
   * @throws {@link NotANumberError} for NaN, an infinity or text that is no number.
   */
  num(value: NumSource): Num;
  /** `raw` × 10^−`decimals`: an integer amount of a token as a contract stores it. */
  fromRaw(raw: NumSource, decimals: number): Num;
}
