import type { Chore, ChoreName, Offer, Seconds } from '@liqlab/core';
import { type Auction, isUnsold, isWon } from './auction.js';
import { largestLot } from './lowerLot.js';
import type { AuctionTerms } from './makerFlipRules.js';
import { leastBid } from './raiseBid.js';

/** How an auction that is running can be bid in: the same until its state or the rules change. */
export function biddingOffers(auction: Auction, terms: AuctionTerms): readonly Offer[] {
  const { bid, lot, tab, leader } = auction;
  const { collateral, debt, rules } = terms;
  const common = { collateral, debt, gas: rules.gas.bid, leader };
  if (bid.lt(tab)) {
    const minimum = leastBid(auction, terms);
    const endsAt = Math.min(auction.bidEndsAt ?? auction.endsAt, auction.endsAt);
    return [{ ...common, kind: 'bid', lot, minimum, maximum: tab, standing: bid, endsAt }];
  }
  if (!bid.eq(tab) || lot.isZero()) return [];
  const maximumLot = largestLot(auction, terms);
  return [{ ...common, kind: 'reverse-bid', cost: tab, maximumLot, standing: lot }];
}

/** What there is to do with an auction that takes no bids at second `now`. */
export function closingOffers(
  auction: Auction,
  terms: AuctionTerms,
  now: Seconds,
): readonly Offer[] {
  if (isWon(auction, now)) {
    return [{ ...chore('settle', terms), beneficiary: auction.leader, lot: auction.lot }];
  }
  return isUnsold(auction, now) ? [chore('reset', terms)] : [];
}

/** The offer to do a chore, for which Maker's English auctions pay nothing. */
export function chore(name: ChoreName, { collateral, debt, rules }: AuctionTerms): Chore {
  return { kind: 'chore', chore: name, collateral, debt, gas: rules.gas[name] };
}
