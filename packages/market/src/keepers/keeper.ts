import type { Account, Action, Arithmetic, Num, Offer, Seconds, Venue } from '@liqlab/core';

/** What a keeper can see when it decides. */
export interface KeeperSight {
  readonly arithmetic: Arithmetic;
  readonly now: Seconds;
  /** The keeper's own account. */
  readonly account: Account;
  /** Own money that is not bound in other transactions, in the debt asset. */
  readonly funds: number;
  /** Where the keeper sells what it gets, and buys what it has to give. */
  readonly venue: Venue;
  /** Whether it can sell and buy there in the transaction itself, and so with borrowed money. */
  readonly sellsAtOnce: boolean;
  /** What it costs to have money bound until what it bought can be sold, as a share of the money. */
  readonly waitingCost: number;
  /** Cost of so many gas units now, in the debt asset. */
  gasCost(units: number): number;
}

/** A transaction that a keeper wants to send. */
export interface Decision {
  readonly action: Action;
  /** The most that the action itself takes from the keeper, in the debt asset, gas not included. */
  readonly spends: number;
  /**
   * Debt asset for which the keeper buys, at the venue and in the same transaction, the collateral
   * that the action takes from it; nothing is bought if absent.
   */
  readonly buysFor?: Num;
  /** Gas units of the whole transaction. */
  readonly gas: number;
  /** Paid to be included before others, on top of the gas price, in the debt asset. */
  readonly priorityFee: number;
  /** The highest gas price that it pays, in gwei: it waits while the price is above; no limit if absent. */
  readonly gasPriceLimit?: number;
  /** Estimate, after gas and priority fee, in the debt asset. */
  readonly expectedProfit: number;
}

/** Whoever triggers, bids in or executes liquidations. */
export interface Keeper {
  readonly name: string;
  /** Own money at the start, in the debt asset. */
  readonly capital: number;
  /** Whether it can borrow within one transaction what it repays in the same one. */
  readonly usesFlashLoans: boolean;
  /** Whether it works for the protocol, so that what it costs is no keeper's loss. */
  readonly servesProtocol: boolean;
  /** From a change of a sale to the moment this keeper acts on it. */
  readonly reactionDelay: Seconds;
  /** The best it can do with these offers, or `undefined` to stay away. Pure. */
  decide(offers: readonly Offer[], sight: KeeperSight): Decision | undefined;
}
