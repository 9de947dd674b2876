import type { Account } from '../money/account.js';
import type { Asset } from '../money/asset.js';
import type { Num } from '../money/num.js';
import type { ChoreName } from './offer.js';

/** Accepts a share of a {@link Take}. */
export interface TakeAction {
  readonly kind: 'take';
  readonly by: Account;
  readonly collateral: Asset;
  readonly debt: Asset;
  /**
   * Collateral wanted or debt to repay, as {@link TakeAction.sizedBy} says; more than is on offer is
   * cut to it, or refused, as the protocol's rules are.
   */
  readonly amount: Num;
  /** What `amount` names, where the rules leave the keeper the choice; the offer's own if absent. */
  readonly sizedBy?: 'collateral' | 'debt';
  /** The most the keeper pays, in debt asset per collateral asset; no limit if absent. */
  readonly priceLimit?: Num;
  /** The least collateral the keeper is content with; no minimum if absent. */
  readonly minimumLot?: Num;
}

/** Answers a {@link Bid}: pay `amount` for `lot`. */
export interface BidAction {
  readonly kind: 'bid';
  readonly by: Account;
  readonly lot: Num;
  readonly amount: Num;
}

/** Answers a {@link ReverseBid}: for `cost`, be content with `lot`. */
export interface ReverseBidAction {
  readonly kind: 'reverse-bid';
  readonly by: Account;
  readonly lot: Num;
  readonly cost: Num;
}

/** Answers a {@link Swap}. */
export interface SwapAction {
  readonly kind: 'swap';
  readonly by: Account;
  readonly sell: Asset;
  readonly amountIn: Num;
  readonly minimumOut: Num;
}

/** Does a {@link Chore}. */
export interface ChoreAction {
  readonly kind: 'chore';
  readonly by: Account;
  readonly chore: ChoreName;
}

/** What a keeper's transaction asks a liquidation to do. */
export type Action = TakeAction | BidAction | ReverseBidAction | SwapAction | ChoreAction;
