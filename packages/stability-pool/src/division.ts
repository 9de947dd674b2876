import type { Num } from '@liqlab/core';
import type { Amounts } from './amounts.js';

/** Who gets what of a position that is liquidated. */
export interface Division {
  /** Debt that the pool pays off, and the collateral it gets for that. */
  readonly toPool: Amounts;
  /** What the other positions take over. */
  readonly toOthers: Amounts;
  /** Collateral for whoever liquidates. */
  readonly forKeeper: Num;
  /** Collateral that the borrower keeps. */
  readonly surplus: Num;
}
