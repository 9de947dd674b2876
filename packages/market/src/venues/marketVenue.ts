import type { Num, Seconds, Venue } from '@liqlab/core';

/** What a venue holds, in whole tokens. */
export interface Reserves {
  /** Of the asset that is sold into the venue: the collateral. */
  readonly sold: Num;
  /** Of the asset that the venue pays with: the debt asset. */
  readonly bought: Num;
}

/** A venue as the world sees it: prices elsewhere move it, and it recovers from what was sold. */
export interface MarketVenue extends Venue {
  /**
   * Share of a trade's price impact, in the logarithm, that stays for good: by it the reference price
   * itself moves. 0 to 1.
   */
  readonly permanentShare: number;
  /**
   * Time passed and the reference price is now `referencePrice` (bought asset per sold asset).
   * Cheap: what it means for the reserves is worked out when somebody asks.
   */
  advance(now: Seconds, referencePrice: number): void;
  /**
   * What was just traded here moved the reference price by this factor for good. A pool stays where
   * the trade left it, and has so much less to heal; the orders of a book follow the reference price.
   * To be told at the moment of the trade.
   */
  shiftReference(factor: number): void;
  /**
   * What the venue holds at this moment. Arbitrage changes it without any sale of ours; the
   * difference to the ledger's balance came from, or went to, the outside.
   */
  reserves(): Reserves;
}
