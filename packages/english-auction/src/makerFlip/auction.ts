import { type Account, type Num, SaleFinishedError, type Seconds } from '@liqlab/core';
import type { Slice } from './sliceVault.js';

/** State of an auction at one moment (`Flipper.bids[id]`); `lot` shrinks while bidders lower it. */
export interface Auction extends Slice {
  /** The standing bid; zero before the first one. */
  readonly bid: Num;
  /** Who leads (`guy`); `undefined` before the first bid. */
  readonly leader: Account | undefined;
  /** When the standing bid wins (`tic`); `undefined` until somebody bids. */
  readonly bidEndsAt: Seconds | undefined;
  /** When the auction ends, whatever was bid (`end`). */
  readonly endsAt: Seconds;
}

/** An auction that somebody won. */
export interface WonAuction extends Auction {
  readonly leader: Account;
}

/**
 * Refuses where no bid is taken any more: at the very second of either end the auction is over.
 *
 * @throws {@link SaleFinishedError}
 */
export function requireRunning({ bidEndsAt, endsAt }: Auction, now: Seconds): void {
  if (bidEndsAt !== undefined && bidEndsAt <= now) throw new SaleFinishedError(bidEndsAt);
  if (endsAt <= now) throw new SaleFinishedError(endsAt);
}

/** Whether bids are taken at second `now`. */
export function isRunning({ bidEndsAt, endsAt }: Auction, now: Seconds): boolean {
  return endsAt > now && (bidEndsAt === undefined || bidEndsAt > now);
}

/** Whether the leader may be given the lot: strictly after one of the two ends. */
export function isWon(auction: Auction, now: Seconds): auction is WonAuction {
  const { bidEndsAt, endsAt, leader } = auction;
  return bidEndsAt !== undefined && leader !== undefined && (bidEndsAt < now || endsAt < now);
}

/** Whether nobody bid before the auction ended: strictly after its end it may be restarted. */
export function isUnsold({ bidEndsAt, endsAt }: Auction, now: Seconds): boolean {
  return bidEndsAt === undefined && endsAt < now;
}
