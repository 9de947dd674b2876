import type { Num } from '@liqlab/core';
import type { Amounts } from './amounts.js';
import type { Division } from './division.js';

/** A position that may be liquidated, and what there is to do it with. */
export interface LiquidationCase {
  /** All that the position owns and owes. */
  readonly entire: Amounts;
  /** Its collateralization ratio; `undefined` if it owes nothing. */
  readonly ratio: Num | undefined;
  /** Ratio below which it is liquidated. */
  readonly minimumRatio: Num;
  /** Ratio of the whole system while that is critical; `undefined` while it is not. */
  readonly criticalSystemRatio: Num | undefined;
  /** Debt that the pool can still pay off. */
  readonly poolLeft: Num;
  /** Debt asset per collateral asset. */
  readonly price: Num;
  /** Decimals of the collateral asset. */
  readonly decimals: number;
}

/** What tells one protocol with a stability pool from another. */
export interface LiquidationRules {
  /** Ratio of the system below which more is liquidated; `undefined` for a protocol without such. */
  readonly criticalRatio: Num | undefined;
  /** What a liquidation leaves in the pool; debt asset. */
  readonly keptInPool: Num;
  /** Gas units of a liquidation. */
  readonly gas: number;
  /** What whoever liquidates is paid on top of collateral, at this price; debt asset. */
  flatReward(price: Num): Num;
  /** How a position is divided; `undefined` if it is not liquidated. */
  divide(one: LiquidationCase): Division | undefined;
}
