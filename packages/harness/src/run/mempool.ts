import type { OrderedTransaction, OrderingRule } from '@liqlab/market';
import type { SaleRecord } from './saleRecord.js';
import type { Seat } from './seat.js';
import type { TrackedPosition } from './trackedPosition.js';

/** What a transaction is about: an open sale, or a position whose sale it would open. */
export type Target = SaleRecord | TrackedPosition;

/** A transaction on its way into a block. */
export interface PendingTransaction extends OrderedTransaction {
  readonly seat: Seat;
  readonly target: Target;
  /** First block that may include it. */
  readonly dueAt: number;
  /** Gas units that it may use: what a block must have left for it. */
  readonly gas: number;
  /** The highest gas price that it pays, in gwei; it waits while the price is above. */
  readonly gasPriceLimit: number;
  /** Own money that it may take from the keeper. */
  readonly spends: number;
}

const noFees: readonly number[] = [];

/**
 * Transactions that wait for their block; a keeper has at most one for each target. The same are kept
 * with their targets, so that looking at one target costs nothing for the others.
 */
export class Mempool {
  private waiting: PendingTransaction[] = [];
  /** Own money bound, by number of the keeper; `undefined` where it has to be added up anew. */
  private readonly boundBy: (number | undefined)[] = [];

  /** Whether nothing waits. */
  get isEmpty(): boolean {
    return this.waiting.length === 0;
  }

  /** Sends a transaction: it waits for its block. */
  submit(transaction: PendingTransaction): void {
    const { seat, target, spends } = transaction;
    this.boundBy[seat.number] = this.bound(seat) + spends;
    this.waiting.push(transaction);
    target.attention.await(transaction);
  }

  /** The priority fees that wait for this target, of those who pay the gas price. */
  feesFor({ attention }: Target, gasPrice: number): readonly number[] {
    if (attention.waiting.length === 0) return noFees;
    const fees: number[] = [];
    for (const { gasPriceLimit, priorityFee } of attention.waiting) {
      if (gasPriceLimit >= gasPrice) fees.push(priorityFee);
    }
    return fees;
  }

  /** Own money of the keeper that is bound in waiting transactions. */
  bound(seat: Seat): number {
    const known = this.boundBy[seat.number];
    if (known !== undefined) return known;
    let bound = 0;
    for (const one of this.waiting) if (one.seat === seat) bound += one.spends;
    this.boundBy[seat.number] = bound;
    return bound;
  }

  /**
   * Takes out what this block includes, in the order of the rule: whatever is due, pays the gas price
   * and fits. The rest goes on waiting, and so does what the same keeper sent after a transaction
   * that does not pay the gas price: an account's transactions have an order.
   *
   * @param fits - whether the block has room for a transaction after those before it.
   */
  include(
    block: number,
    gasPrice: number,
    rule: OrderingRule,
    fits: (transaction: PendingTransaction) => boolean,
  ): readonly PendingTransaction[] {
    const due = this.due(block, gasPrice);
    if (due.length === 0) return due;
    const included = rule.order(due).filter(fits);
    this.remove(included);
    return included;
  }

  private due(block: number, gasPrice: number): readonly PendingTransaction[] {
    const isDue = ({ gasPriceLimit, dueAt }: PendingTransaction): boolean => {
      return gasPriceLimit >= gasPrice && dueAt <= block;
    };
    if (this.waiting.every(isDue)) return this.waiting;
    const stuck = new Set<Seat>();
    return this.waiting.filter((one) => {
      if (one.gasPriceLimit < gasPrice) stuck.add(one.seat);
      return one.dueAt <= block && !stuck.has(one.seat);
    });
  }

  private remove(included: readonly PendingTransaction[]): void {
    for (const transaction of included) transaction.target.attention.release(transaction);
    this.boundBy.length = 0;
    if (included.length === this.waiting.length) {
      this.waiting = [];
      return;
    }
    const gone = new Set(included);
    this.waiting = this.waiting.filter((one) => !gone.has(one));
  }
}
