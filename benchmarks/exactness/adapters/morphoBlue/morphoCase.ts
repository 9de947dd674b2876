type Raws<Name extends string> = Readonly<Record<Name, string>>;

/** A market: loan-to-value at liquidation and price after the move. */
export type MorphoParameters = Raws<'lltv' | 'price1'>;

/** The market's totals. */
export type MorphoTotals = Raws<
  'totalSupplyAssets' | 'totalSupplyShares' | 'totalBorrowAssets' | 'totalBorrowShares'
>;

/** The market and the borrower's position. */
export type MorphoState = MorphoTotals & Raws<'borrowShares' | 'collateral'>;

/** What a liquidation moved and wrote off. */
export type MorphoOutcome = Raws<
  'repaidAssets' | 'repaidShares' | 'seizedAssets' | 'badDebtAssets' | 'badDebtShares'
>;

/** One call of `liquidate`. */
export interface MorphoStep extends Raws<'seizedAssets' | 'repaidShares'> {
  readonly before: MorphoState;
  readonly revert?: string;
  readonly out?: MorphoOutcome;
  readonly after?: MorphoState;
}

/** One case of the set. */
export interface MorphoCase {
  readonly params: MorphoParameters;
  readonly steps: readonly MorphoStep[];
}
