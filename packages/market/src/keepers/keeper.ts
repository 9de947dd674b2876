import type { Account, Action, Arithmetic, Num, Offer, Seconds, Take, Venue } from '@liqlab/core';
import type { Abstention } from './abstention.js';
import type { PriceSpan } from './priceSpan.js';

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
  /** Gas units of its own sale, in the transaction that brings it collateral. */
  readonly gasOfSelling: number;
  /** Gas price of the chain now, in gwei. */
  readonly gasPrice: number;
  /** Gas price of the chain at a moment up to now, in gwei. */
  gasPriceAt(moment: Seconds): number;
  /** Cost of so many gas units now, in the debt asset. */
  gasCost(units: number): number;
  /**
   * What would be on offer for the position next, if so large a share (0 to 1) of the offer had just
   * been taken; nothing if it were safe then. Absent where an open sale is what is offered.
   */
  offersAfter?(offer: Take, share: number): readonly Offer[];
  /**
   * Is told why the keeper stays away from an offer; absent where nobody asks. A keeper calls it in
   * the place of returning nothing, so that every `undefined` of a decision has its reason.
   */
  abstain?(offer: Offer, reason: Abstention): undefined;
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

/** How a keeper sells that keeps what it gets. */
export interface StockPolicy {
  /** From one sale to the next, and from the purchase to the first. */
  readonly saleInterval: Seconds;
  /** What holding costs in a second, as a share of the stock's value at the venue's mid price. */
  readonly holdingCostPerSecond: number;
  /** Collateral that it sells next, out of a stock of `lot`. */
  part(lot: number, venue: Venue): number;
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
  /**
   * Mid prices of the venue at which it does not answer the offer, as long as a unit of gas costs at
   * least `gasCost`: nobody need ask it there. Absent: it may answer at any price.
   */
  staysAwayBetween?(offer: Offer, account: Account, gasCost: number): PriceSpan;
  /** How it sells what it keeps; absent where it sells at once whatever it gets. */
  readonly stock?: StockPolicy;
  /** The best it can do with these offers, or `undefined` to stay away. Pure. */
  decide(offers: readonly Offer[], sight: KeeperSight): Decision | undefined;
  /** The run is over: it gives back what it holds outside of it, a program say. */
  close?(): void;
}
