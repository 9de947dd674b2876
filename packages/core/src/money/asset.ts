/** A token, or the ledger's record of what is owed in one (see {@link Debt.token}). */
export interface Asset {
  /** Symbol, unique within a run: `ETH`, `DAI`, `debt:DAI`. */
  readonly id: string;
  /** Digits after the point of one whole token, 0 to 45 (Maker's internal dai has 45). */
  readonly decimals: number;
  /** Row of the asset in the run's ledger. */
  readonly index: number;
}
