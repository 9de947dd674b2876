import type { Venue } from '@liqlab/core';

/** What a borrower can see of the own position when it decides. */
export interface BorrowerSight {
  /** Oracle price, in debt asset per collateral asset. */
  readonly price: number;
  /** In whole tokens. */
  readonly collateral: number;
  /** In the debt asset. */
  readonly debt: number;
  /** Liquidation threshold of the position, ratio. */
  readonly threshold: number;
  /** Own money outside of the position that is left, in the debt asset. */
  readonly funds: number;
  /** Where collateral can be sold. */
  readonly venue: Venue;
}

/** What a borrower does with the own position. */
export type BorrowerAct =
  /** Buys collateral elsewhere at the oracle price with own money, and adds it. */
  | { readonly kind: 'add-collateral'; readonly amount: number }
  /** Repays debt with own money. */
  | { readonly kind: 'repay'; readonly amount: number }
  /** Sells collateral at the venue and repays debt with what it brings; the rest of it is paid out. */
  | { readonly kind: 'sell-and-repay'; readonly lot: number };

/** Who owns a position, and may act before a keeper does. */
export interface Borrower {
  /** Health factor below which it acts; 0 for one that never does. */
  readonly actsBelow: number;
  /** Own money outside of the position at the start, as a share of the debt. */
  readonly funds: number;
  /** What it does now, or `undefined` if there is nothing that it can or wants to do. Pure. */
  act(sight: BorrowerSight): BorrowerAct | undefined;
}
