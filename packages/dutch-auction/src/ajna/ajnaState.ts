import type { Account, Asset, Num, Seconds } from '@liqlab/core';

/** What is fixed when a sale is opened (`Liquidation` in Ajna's contracts); prices in debt per collateral asset. */
export interface AjnaTerms {
  readonly collateral: Asset;
  readonly debt: Asset;
  /** Whoever opened the sale and put up the bond. */
  readonly kicker: Account;
  readonly startedAt: Seconds;
  /** Price above which the kicker loses of its bond, below which it gains. */
  readonly neutralPrice: Num;
  /** Debt / collateral of the loan. */
  readonly thresholdPrice: Num;
  /** Bond / debt, and the largest share of a purchase that the bond gains or loses; ratio. */
  readonly bondFactor: Num;
}

/** A sale between two actions. */
export interface AjnaState extends AjnaTerms {
  /** Collateral for sale. */
  readonly lot: Num;
  /** Debt not repaid yet; debt asset. */
  readonly owed: Num;
  /** Debt tokens not cleared yet. */
  readonly debtTokens: Num;
  /** The kicker's bond as it stands; debt asset. */
  readonly bond: Num;
}
