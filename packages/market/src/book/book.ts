/**
 * The borrowers' book: the positions at the start of a run, one collateral and one debt each, as a
 * structure of arrays. Position `i` is made of the entries `i`.
 */
export interface Book {
  /** Names of the positions, unique. */
  readonly ids: readonly string[];
  /** Collateral, in whole tokens. */
  readonly collateral: Float64Array;
  /** Debt, in whole tokens. */
  readonly debt: Float64Array;
  /** Liquidation thresholds: loan-to-value, above 0, up to 1. */
  readonly threshold: Float64Array;
  /** Lines of the file that the positions were read from; `undefined` if they were not. */
  readonly lines?: readonly number[] | undefined;
}
