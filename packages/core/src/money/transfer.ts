import type { Account } from './account.js';
import type { Asset } from './asset.js';
import type { Num } from './num.js';

/** A movement of one asset between two accounts; the ledger refuses to overdraw `from`. */
export interface Transfer {
  readonly asset: Asset;
  readonly from: Account;
  readonly to: Account;
  /** Zero or more. */
  readonly amount: Num;
}
