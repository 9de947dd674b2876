import type { Num } from '@liqlab/core';

/** What every account holds of one asset; account 0 is the rest of the world and may be overdrawn. */
export interface Balances {
  /** A new account, empty. */
  add(): void;
  /** What the account holds. */
  of(account: number): Num;
  /** Puts an amount in. */
  give(account: number, amount: Num): void;
  /** Takes an amount out; where the account has less nothing changes, and the answer is no. */
  take(account: number, amount: Num): boolean;
  /** The sum of all, and whether it is as good as nothing. */
  total(): { readonly sum: Num; readonly isZero: boolean };
}
