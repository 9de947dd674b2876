import type { Account, Asset, Transfer } from '@liqlab/core';
import type { Auction, WonAuction } from './auction.js';

/**
 * The payments of a bid, which led from `before` to `after`: a leader who raises the own bid pays the
 * difference; anybody else pays the whole bid, and the former leader is refunded.
 */
export function bidTransfers(
  before: Auction,
  after: WonAuction,
  asset: Asset,
  escrow: Account,
): readonly Transfer[] {
  const { leader } = after;
  if (before.leader === leader) {
    return [{ asset, from: leader, to: escrow, amount: after.bid.minus(before.bid) }];
  }
  const refund = before.leader
    ? [{ asset, from: escrow, to: before.leader, amount: before.bid }]
    : [];
  return [...refund, { asset, from: leader, to: escrow, amount: after.bid }];
}
