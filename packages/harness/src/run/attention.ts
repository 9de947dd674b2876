import type { Offer, Seconds } from '@liqlab/core';
import type { PriceSpan } from '@liqlab/market';
import type { PendingTransaction } from './mempool.js';

/** Nobody answers the offers of a target while all of this holds. */
export interface Idleness {
  /** The venue's mid price is between these. */
  readonly between: PriceSpan;
  /** A unit of gas costs at least this: debt asset. */
  readonly fromGasCost: number;
}

// Most positions and sales are never waited for: an array of its own for each took 300 bytes.
const none: readonly never[] = [];

/** What keepers are doing about a position or a sale. */
export class Attention {
  /** When no keeper has a reason to look at it, up to a moment; never if absent. */
  idle: (Idleness & { readonly until: Seconds }) | undefined;
  /** The offers that keepers were shown last. */
  offers: readonly Offer[] | undefined;
  /** When no keeper answers those; not known if absent. */
  turnedDown: Idleness | undefined;
  private transactions: readonly PendingTransaction[] = none;
  private leftAloneUntil: Seconds[] | undefined;

  /** Transactions about it that wait for their block, in the order in which they came. */
  get waiting(): readonly PendingTransaction[] {
    return this.transactions;
  }

  /** A transaction about it waits from now on; its keeper leaves it alone as long as it does. */
  await(transaction: PendingTransaction): void {
    this.transactions =
      this.transactions === none ? [transaction] : [...this.transactions, transaction];
    this.leaveAlone(transaction.seat.number, Number.POSITIVE_INFINITY);
  }

  /** The transaction waits no longer. */
  release(transaction: PendingTransaction): void {
    // Whatever came of it, the next offers are others: those of a position that sleeps are not kept.
    this.offers = undefined;
    this.turnedDown = undefined;
    this.transactions =
      this.transactions.length === 1
        ? none
        : this.transactions.filter((one) => one !== transaction);
    this.leaveAlone(transaction.seat.number, 0);
  }

  /** Up to when the keeper of this number leaves it alone: Infinity while its transaction waits. */
  isLeftAloneUntil(keeper: number): Seconds {
    return this.leftAloneUntil?.[keeper] ?? 0;
  }

  /** From now on the keeper of this number leaves it alone, up to `until`. */
  leaveAlone(keeper: number, until: Seconds): void {
    // Of just the length: an empty array makes room for 17 when it gets its first element.
    this.leftAloneUntil ??= new Array<Seconds>(keeper + 1).fill(0);
    while (this.leftAloneUntil.length < keeper) this.leftAloneUntil.push(0);
    this.leftAloneUntil[keeper] = until;
  }
}
