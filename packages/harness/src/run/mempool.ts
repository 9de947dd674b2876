import type { Keeper } from '@liqlab/market';
import type { SaleRecord } from './saleRecord.js';
import type { TrackedPosition } from './trackedPosition.js';

/** What a transaction is about: an open sale, or a position whose sale it would open. */
export type Target = SaleRecord | TrackedPosition;

/** A transaction on its way into a block. */
export interface PendingTransaction {
  readonly keeper: Keeper;
  readonly target: Target;
  readonly includedAt: number;
  readonly priorityFee: number;
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

  /** The highest priority fee that waits for this target; `undefined` if nothing does. */
  highestFee(target: Target): number | undefined {
    const fees = this.waiting.filter((one) => one.target === target).map((one) => one.priorityFee);
    return fees.length > 0 ? Math.max(...fees) : undefined;
  }

  /** Own money of the keeper that is bound in waiting transactions. */
  bound(keeper: Keeper): number {
    return this.waiting.reduce((sum, one) => (one.keeper === keeper ? sum + one.spends : sum), 0);
  }

  /** Takes out what this block includes: the highest priority fee first, then who came first. */
  include(block: number): readonly PendingTransaction[] {
    const due = this.waiting.filter((one) => one.includedAt <= block);
    if (due.length > 0) this.waiting = this.waiting.filter((one) => one.includedAt > block);
    return due.sort((a, b) => b.priorityFee - a.priorityFee);
  }
}
