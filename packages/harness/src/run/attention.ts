import type { Seconds } from '@liqlab/core';
import type { PendingTransaction } from './mempool.js';

/** Nobody answers the offers of a target while all of this holds. */
export interface Idleness {
  /** It is before this moment. */
  readonly until: Seconds;
  /** The venue's mid price is below this: debt asset per collateral asset. */
  readonly belowPrice: number;
  /** A unit of gas costs at least this: debt asset. */
  readonly fromGasCost: number;
}

/** What keepers are doing about a position or a sale. */
export class Attention {
  /** Transactions about it that wait for their block. */
  waiting: PendingTransaction[] = [];
  /** By keeper: up to when it leaves this alone; Infinity while a transaction of its own waits. */
  private readonly leftAloneUntil: Seconds[] = [];

  /** When no keeper has a reason to look at it; never if absent. */
  idle: Idleness | undefined;

  /** Up to when the keeper of this number leaves it alone; 0 if it does not. */
  isLeftAloneUntil(keeper: number): Seconds {
    return this.leftAloneUntil[keeper] ?? 0;
  }

  /** From now on the keeper of this number leaves it alone, up to `until`. */
  leaveAlone(keeper: number, until: Seconds): void {
    while (this.leftAloneUntil.length < keeper) this.leftAloneUntil.push(0);
    this.leftAloneUntil[keeper] = until;
  }
}
