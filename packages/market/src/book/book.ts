/**
 * The borrowers' book: the positions at the start of a run, one collateral and one debt each, as a
 * structure of arrays. Position `i` is made of the entries `i`. A short has the assets the other way
 * round: its collateral is the quote, its debt the asset.
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
  /** 1 for a short, 0 for a long or a loan; all 0 if absent. */
  readonly short?: Uint8Array | undefined;
  /** Prices at which the positions were entered, in quote per asset; unknown if absent. */
  readonly entryPrice?: Float64Array | undefined;
  /** Lines of the file that the positions were read from; `undefined` if they were not. */
  readonly lines?: readonly number[] | undefined;
}
