import {
  type BidAction,
  BidTooHighError,
  BidTooLowError,
  maximum,
  minimum,
  type Num,
  type Seconds,
  TermsChangedError,
} from '@liqlab/core';
import { type Auction, requireRunning, type WonAuction } from './auction.js';
import type { AuctionTerms } from './makerFlipRules.js';

/**
 * The lowest bid that the auction takes: the standing bid times the least step, rounded up, but never
 * more than the tab, and more than the standing bid by a raw unit of the debt asset. The first bid may
 * therefore be a single raw unit: the "zero bids" of March 2020 were such bids.
 */
export function leastBid({ bid, tab }: Auction, { rules, arithmetic, debt }: AuctionTerms): Num {
  const higher = bid.plus(arithmetic.fromRaw(1, debt.decimals));
  return minimum(tab, maximum(higher, bid.times(rules.leastStep)).quantize(debt.decimals, 'up'));
}

/**
 * The auction after a higher bid for the whole lot (`Flipper.tend`).
 *
 * @throws {@link SaleFinishedError} from the second on at which either end is reached.
 * @throws {@link TermsChangedError} if the bid is for another lot.
 * @throws {@link BidTooHighError} above the tab.
 * @throws {@link BidTooLowError} below {@link leastBid}.
 */
export function raiseBid(
  auction: Auction,
  { by, lot, amount }: BidAction,
  terms: AuctionTerms,
  now: Seconds,
): WonAuction {
  requireRunning(auction, now);
  if (!lot.eq(auction.lot)) throw new TermsChangedError('lot', lot, auction.lot);
  const bid = amount.quantize(terms.debt.decimals, 'down');
  if (bid.gt(auction.tab)) throw new BidTooHighError(bid, auction.tab);
  const least = leastBid(auction, terms);
  if (bid.lte(auction.bid) || bid.lt(least)) throw new BidTooLowError(bid, least);

  return { ...auction, bid, leader: by, bidEndsAt: now + terms.rules.bidLifetime };
}
