import {
  InvalidAmountError,
  LotTooLargeError,
  maximum,
  minimum,
  type Num,
  type ReverseBidAction,
  type Seconds,
  TermsChangedError,
  WrongPhaseError,
} from '@liqlab/core';
import { type Auction, requireRunning, type WonAuction } from './auction.js';
import type { AuctionTerms } from './makerFlipRules.js';

/**
 * The largest lot with which a bidder may still undercut the leader: the lot divided by the least
 * step, rounded down, and less than the lot by a raw unit of the collateral. Zero for an empty lot.
 */
export function largestLot({ lot }: Auction, { rules, arithmetic, collateral }: AuctionTerms): Num {
  const lower = lot.minus(arithmetic.fromRaw(1, collateral.decimals));
  const largest = minimum(lower, lot.div(rules.leastStep)).quantize(collateral.decimals, 'down');
  return maximum(arithmetic.zero, largest);
}

/**
 * The auction after somebody offered the whole tab for a smaller lot (`Flipper.dent`).
 *
 * @throws {@link SaleFinishedError} from the second on at which either end is reached.
 * @throws {@link TermsChangedError} if `cost` is not the standing bid.
 * @throws {@link WrongPhaseError} while the standing bid is not the tab.
 * @throws {@link InvalidAmountError} for a negative lot.
 * @throws {@link LotTooLargeError} above {@link largestLot}.
 */
export function lowerLot(
  auction: Auction,
  { by, lot: asked, cost }: ReverseBidAction,
  terms: AuctionTerms,
  now: Seconds,
): WonAuction {
  requireRunning(auction, now);
  if (!cost.eq(auction.bid)) throw new TermsChangedError('cost', cost, auction.bid);
  if (!auction.bid.eq(auction.tab)) throw new WrongPhaseError('bid-raising');
  const lot = asked.quantize(terms.collateral.decimals, 'down');
  if (lot.lt(terms.arithmetic.zero)) throw new InvalidAmountError('the lot is negative');
  const largest = largestLot(auction, terms);
  if (lot.gte(auction.lot) || lot.gt(largest)) throw new LotTooLargeError(lot, largest);

  return { ...auction, lot, leader: by, bidEndsAt: now + terms.rules.bidLifetime };
}
