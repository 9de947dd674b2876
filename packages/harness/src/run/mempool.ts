import type { Keeper, OrderedTransaction, OrderingRule } from '@liqlab/market';
import type { SaleRecord } from './saleRecord.js';
import type { TrackedPosition } from './trackedPosition.js';

/** What a transaction is about: an open sale, or a position whose sale it would open. */
export type Target = SaleRecord | TrackedPosition;

/** A transaction on its way into a block. */
export interface PendingTransaction extends OrderedTransaction {
  readonly keeper: Keeper;
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

/** Transactions that wait for their block; a keeper has at most one for each target. */
export class Mempool {
  private waiting: PendingTransaction[] = [];

  get isEmpty(): boolean {
    return this.waiting.length === 0;
  }

  submit(transaction: PendingTransaction): void {
    this.waiting.push(transaction);
  }

  has(keeper: Keeper, target: Target): boolean {
    return this.waiting.some((one) => one.keeper === keeper && one.target === target);
  }

  /** The priority fees that wait for this target, of those who pay the gas price. */
  feesFor(target: Target, gasPrice: number): readonly number[] {
    return this.waiting
      .filter((one) => one.target === target && one.gasPriceLimit >= gasPrice)
      .map((one) => one.priorityFee);
  }

  /** Own money of the keeper that is bound in waiting transactions. */
  bound(keeper: Keeper): number {
    return this.waiting.reduce((sum, one) => (one.keeper === keeper ? sum + one.spends : sum), 0);
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
    const stuck = new Set<Keeper>();
    const due = this.waiting.filter(({ keeper, gasPriceLimit, dueAt }) => {
      if (gasPriceLimit < gasPrice) stuck.add(keeper);
      return dueAt <= block && !stuck.has(keeper);
    });
    if (due.length === 0) return due;
    const included = rule.order(due).filter(fits);
    const gone = new Set(included);
    this.waiting = this.waiting.filter((one) => !gone.has(one));
    return included;
  }
}
