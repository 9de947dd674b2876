import type { Account } from '../money/account.js';
import type { Asset } from '../money/asset.js';
import type { Num } from '../money/num.js';
import type { Side } from './side.js';

/** An amount of one asset, or of shares in one. */
export interface Holding {
  readonly asset: Asset;
  /** Amount in the units held: tokens, or shares when {@link Holding.index} is set. */
  readonly amount: Num;
  /**
   * Tokens per share: Maker's `rate`, Aave's liquidity or borrow index, Compound's exchange rate.
   * `undefined` where amounts are tokens.
   */
  readonly index?: Num | undefined;
}

/** Collateral of a position. */
export interface Collateral extends Holding {
  /** The LTV at which this collateral no longer carries its debt; ratio, above 0, up to 1. */
  readonly liquidationThreshold: Num;
}

/** Debt of a position. */
export interface Debt extends Holding {
  /**
   * The ledger's record of what is owed, held by the borrower in the units of {@link Holding.amount}.
   * It moves to the lender when the debt is repaid and to bad debt when it is written off.
   */
  readonly token: Asset;
}

/** Collateral and debt of one borrower: an immutable snapshot of the ledger. */
export interface Position {
  /** Position number; positions touched in one step are taken in the order of their ids. */
  readonly id: number;
  readonly owner: Account;
  readonly collaterals: readonly Collateral[];
  readonly debts: readonly Debt[];
  /**
   * `short` where it owes the asset whose price moves, and so gets worse as the price rises; long if
   * absent.
   */
  readonly side?: Side | undefined;
  /** Price at which it was entered, in quote per asset, where that is known. */
  readonly entryPrice?: Num | undefined;
}
