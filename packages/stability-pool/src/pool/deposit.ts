import type { Num } from '@liqlab/core';

/** A deposit, and where the pool stood when it was made or last changed. */
export interface Deposit {
  /** Debt asset. */
  readonly initial: Num;
  /** The running product then. */
  readonly product: Num;
  readonly scale: number;
  readonly epoch: number;
  /** The sum of its epoch and scale then. */
  readonly sum: Num;
}
