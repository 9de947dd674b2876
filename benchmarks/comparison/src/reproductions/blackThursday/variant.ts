import type { GasStatistic } from '@liqlab/market';

/** One row of the table: who bids with what, and what it takes to get into a block. */
export interface Variant {
  readonly name: string;
  /** Drawn for each book. */
  readonly vaults: number;
  /** Bidders whose gas price is fixed. */
  readonly naive: number;
  /** Bidders who pay what the chain asks for. */
  readonly adaptive: number;
  /** Of each bidder, as a share of what the ether of all vaults is worth at the start. */
  readonly capitalShare: number;
  /** Lowest and highest premium of a bidder on what it pays, as ratios; drawn evenly in between. */
  readonly premium: readonly [number, number];
  readonly gasStatistic: GasStatistic;
  /** Gas units of a block that who pays that price finds; absent, there is room for all. */
  readonly freeGas?: number | undefined;
  /** Seconds. */
  readonly auctionLength: number;
  /** The zero bidder waits until so many seconds before an auction's end. */
  readonly sniperBeforeEnd: number;
  /** Ether in the venue. */
  readonly venueDepth: number;
  /** Seconds. */
  readonly healingHalfLife: number;
}
