/** What came of a path of workload K: what the bare loop and the harness must agree on. */
export interface Totals {
  readonly liquidations: number;
  /** Debt repaid, in the debt asset. */
  readonly repaid: number;
  /** Collateral that left the borrowers, in whole tokens. */
  readonly seized: number;
  /** What the pool paid for it, in the debt asset. */
  readonly proceeds: number;
  /** Debt that outlived its collateral, in the debt asset. */
  readonly badDebt: number;
}
