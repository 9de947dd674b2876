import type { Account } from '@liqlab/core';
import type { Keeper } from '@liqlab/market';

/** A keeper in a run. */
export interface Seat {
  readonly keeper: Keeper;
  /** Place among the keepers of the run, from 0. */
  readonly number: number;
  /** Where its money is. */
  readonly account: Account;
  /** Whether it borrows, within a transaction, what the transaction spends. */
  readonly borrows: boolean;
}
