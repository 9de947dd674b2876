import type { Account, Liquidation, Position, Seconds, Side } from '@liqlab/core';
import type { Attention } from './attention.js';
import type { Breach } from './breach.js';

/** A position that the price has come near to, with what the harness knows of it. */
export interface TrackedPosition {
  readonly id: number;
  readonly account: Account;
  readonly side: Side;
  /** As the ledger has it now. */
  snapshot: Position;
  /**
   * Price at which it may become liquidatable. Where the mechanism cannot say, any price is as bad:
   * Infinity, of a short −Infinity.
   */
  triggerPrice: number;
  /**
   * Price at which somebody has to look: the guarded trigger, or where its owner acts if that is
   * reached before.
   */
  wakePrice: number;
  /** Price from which on it is in breach of its threshold; the mechanism may think otherwise. */
  breachPrice: number;
  /** How it became liquidatable at the reference price; `undefined` while it is not. */
  breach: Breach | undefined;
  /** Since when the oracle has shown it to be liquidatable; `undefined` while it does not. */
  shownAt: Seconds | undefined;
  /** Whether it owes nothing now, so that nobody looks at it until it does again. */
  isDormant: boolean;
  /** The last moment at which its snapshot or its proposal changed. */
  changedAt: Seconds;
  /** What keepers are doing about it. */
  readonly attention: Attention;
  /** What keepers are shown before a sale is opened. */
  proposal: Liquidation | undefined;
}
