import type { MarketView, Num, Position } from '@liqlab/core';
import type { MakerFlipRules } from './makerFlipRules.js';
import type { Slice } from './sliceVault.js';

/** What a sale asks of its mechanism. */
export interface AuctionHouse {
  /** The rules at the moment: a change of the rules applies to auctions that are running. */
  readonly rules: MakerFlipRules;
  /**
   * The part of the position that may be put up now.
   *
   * @throws every {@link LiquidationRefusal} by which the rules refuse to begin.
   */
  slice(position: Position, market: MarketView): Slice;
  /** Counts an auction that begins against the limit on open ones. */
  occupy(tab: Num): void;
  /** Takes an auction that ended out of the count (`Cat.claw`). */
  release(tab: Num): void;
}
