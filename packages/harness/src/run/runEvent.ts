import type { Account, BackstopPayer, LiquidationEvent, Seconds, Transfer } from '@liqlab/core';
import type { BorrowerAct } from '@liqlab/market';
import type { Target } from './mempool.js';
import type { SaleRecord } from './saleRecord.js';

/** The moment of an entry of the log. */
export interface RunMoment {
  readonly at: Seconds;
  readonly block: number;
  readonly referencePrice: number;
}

/** A mechanism's event, with the sale that it belongs to. */
export interface SaleEvent extends RunMoment {
  readonly type: 'sale';
  readonly sale: SaleRecord;
  readonly event: LiquidationEvent;
}

/** A keeper sold collateral at the venue. */
export interface VenueSale extends RunMoment {
  readonly type: 'venue-sale';
  readonly by: Account;
  readonly sold: number;
  readonly proceeds: number;
  /** Mid price of the venue just before. */
  readonly midPrice: number;
  readonly transfers: readonly Transfer[];
}

/** A keeper bought collateral at the venue, to give it to a mechanism in the same transaction. */
export interface VenuePurchase extends RunMoment {
  readonly type: 'venue-purchase';
  readonly by: Account;
  readonly bought: number;
  readonly cost: number;
  /** Mid price of the venue just before. */
  readonly midPrice: number;
  readonly transfers: readonly Transfer[];
}

/** A transaction was included: what it cost the keeper, and why it reverted if it did. */
export interface TransactionIncluded extends RunMoment {
  readonly type: 'transaction';
  readonly by: Account;
  /** What it was about; `undefined` for a sale out of the keeper's stock. */
  readonly target: Target | undefined;
  /** Gas and priority fee, in the debt asset. */
  readonly cost: number;
  /** The name of the refusal; `undefined` if it went through. */
  readonly reverted: string | undefined;
  readonly transfers: readonly Transfer[];
}

/** A keeper paid for the money that is bound in its stock of collateral. */
export interface HoldingCost extends RunMoment {
  readonly type: 'holding-cost';
  readonly by: Account;
  /** In the debt asset. */
  readonly cost: number;
  readonly transfers: readonly Transfer[];
}

/** A borrower did something for the own position. */
export interface BorrowerActed extends RunMoment {
  readonly type: 'borrower';
  /** The account of the position. */
  readonly by: Account;
  readonly act: BorrowerAct['kind'];
  readonly transfers: readonly Transfer[];
}

/** Debt not covered by collateral at the reference price, for `duration` from this moment on. */
export interface UncoveredDebt extends RunMoment {
  readonly type: 'uncovered-debt';
  readonly amount: number;
  readonly duration: Seconds;
}

/** A backstop paid for debt that was written off. */
export interface BackstopPaid extends RunMoment {
  readonly type: 'backstop';
  /** The sale that left the debt. */
  readonly sale: SaleRecord;
  /** Id of the backstop. */
  readonly name: string;
  readonly payer: BackstopPayer;
  /** Debt paid for, in the units of the debt. */
  readonly cleared: number;
  readonly transfers: readonly Transfer[];
}

/** One entry of the log of a run: the only source of measures and reports. */
export type RunEvent =
  | SaleEvent
  | VenueSale
  | VenuePurchase
  | TransactionIncluded
  | HoldingCost
  | BorrowerActed
  | BackstopPaid
  | UncoveredDebt;

/** Folds the log as it streams. */
export type RunEventSink = (event: RunEvent) => void;
