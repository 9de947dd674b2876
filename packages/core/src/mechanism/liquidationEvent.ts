import type { Account } from '../money/account.js';
import type { Num } from '../money/num.js';
import type { Transfer } from '../money/transfer.js';
import type { Liquidation } from './liquidation.js';

/** What every event carries: the money that moved, in order. */
export interface EventTransfers {
  readonly transfers: readonly Transfer[];
  /**
   * Whether it moved the trigger prices of positions that took no part in it, as a redistribution
   * does: the harness then asks for all of them again.
   */
  readonly movesTriggers?: boolean;
  /**
   * The sale that it belongs to, where that is not the one that was asked: several sales may share a
   * market maker, and one transaction may fill them all.
   */
  readonly sale?: Liquidation;
}

/** A sale began: `debt` was put up for liquidation against `lot`. */
export interface Opened extends EventTransfers {
  readonly type: 'opened';
  /** Debt put up for liquidation, in tokens, penalty not included. */
  readonly debt: Num;
  /** Collateral put up for sale. */
  readonly lot: Num;
}

/** A bid was taken into escrow (and the one before it refunded). */
export interface BidPlaced extends EventTransfers {
  readonly type: 'bid';
  readonly by: Account;
  readonly amount: Num;
  readonly lot: Num;
}

/** Collateral was sold: `paid` of the debt asset for `sold` of the collateral. */
export interface Filled extends EventTransfers {
  readonly type: 'filled';
  /** Who bought; a venue's account when the protocol sold by itself. */
  readonly by: Account;
  readonly sold: Num;
  readonly paid: Num;
}

/** A sale went back: `returned` of the collateral was bought back for `refunded` of the cash raised. */
export interface Unwound extends EventTransfers {
  readonly type: 'unwound';
  /** Who sold it back. */
  readonly by: Account;
  readonly returned: Num;
  readonly refunded: Num;
}

/** A sale that ran too long or fell too far was restarted. */
export interface Reset extends EventTransfers {
  readonly type: 'reset';
}

/** The sale ended; what was left went back to the borrower or was written off. */
export interface Closed extends EventTransfers {
  readonly type: 'closed';
}

/** What happened in a liquidation: the only source that ledger, measures and reports read. */
export type LiquidationEvent = Opened | BidPlaced | Filled | Unwound | Reset | Closed;
