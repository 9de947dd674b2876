import type { GasStatistic } from '@liqlab/market';

/** One row of the table: who bids with what, and what it takes to get into a block. */
export interface Variant {
  readonly name: string;
  /** Bidders whose gas price is fixed. */
  readonly naive: number;
  /** Bidders who pay what the chain asks for. */
  readonly adaptive: number;
  /** Of each bidder, in dai. */
  readonly capital: number;
  /** Lowest and highest premium of a bidder on what it pays, as ratios; drawn evenly in between. */
  readonly premium: readonly [number, number];
  readonly gasStatistic: GasStatistic;
  /** The zero bidder waits until so many seconds before an auction's end. */
  readonly sniperBeforeEnd: number;
  /** Ether in the venue. */
  readonly venueDepth: number;
  /** Seconds. */
  readonly healingHalfLife: number;
}
