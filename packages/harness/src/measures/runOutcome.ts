import type { Seconds } from '@liqlab/core';
import type { SaleColumns } from './saleColumns.js';

/**
 * One sale, summed up; amounts in whole tokens, moments in seconds since the scenario's start. Debt
 * and cash of a short count in the debt asset, its prices are of what it holds: see `saleUnits`.
 */
export interface SaleOutcome {
  readonly sale: number;
  readonly position: string;
  /** 0 unless it took the impact of earlier sales on the price to begin it: see {@link Breach}. */
  readonly generation: number;
  readonly breachAt: Seconds;
  readonly breachPrice: number;
  /**
   * The same of a sale that began before the breach, and went on; `undefined` of all others.
   */
  readonly awaitedBreachPrice: number | undefined;
  readonly shownAt: Seconds;
  readonly openedAt: Seconds;
  readonly oraclePriceAtOpening: number;
  readonly firstFillAt: Seconds | undefined;
  readonly lastFillAt: Seconds | undefined;
  readonly closedAt: Seconds | undefined;
  /** Debt put up for liquidation and not handed back to the borrower; penalty not included. */
  readonly debt: number;
  readonly lot: number;
  /** Cash that reached the lender, and debt that a backstop stands for instead. */
  readonly raised: number;
  /** Debt cleared against cash, or taken over by a backstop. */
  readonly cleared: number;
  /** Debt that other borrowers took over, less what they had taken over before and is settled now. */
  readonly takenOver: number;
  readonly writtenOff: number;
  /** Of that, what backstops paid for. */
  readonly covered: number;
  /** Of that, what was borne by all lenders together. */
  readonly socialised: number;
  /** Collateral sold, and what was paid for it. */
  readonly sold: number;
  readonly paid: number;
  /** Cash given back for collateral that was bought back. */
  readonly refunded: number;
  /** Σ of sold × reference price at each fill. */
  readonly soldAtReference: number;
  /** The same, of fills where the protocol itself sold at a venue. */
  readonly venueSoldAtReference: number;
  /** What venues paid to the protocol. */
  readonly venuePaid: number;
  /** Collateral that a backstop took at the reference price − what it paid. */
  readonly backstopResult: number;
  /** Collateral that left the borrower and did not come back. */
  readonly taken: number;
  /** Of that, what went to other borrowers with the debt that they took over. */
  readonly handedOn: number;
  /** Cash returned to the borrower. */
  readonly surplus: number;
  readonly bids: number;
  readonly resets: number;
}

/** What a keeper made of a run, in the debt asset. */
export interface KeeperOutcome {
  readonly keeper: string;
  /** Whether it is the protocol's own. */
  readonly servesProtocol: boolean;
  /** Money at the end, unsold collateral at the reference price included, less money at the start. */
  readonly profit: number;
}

/**
 * What each received less what it gave, in the debt asset; collateral counts at the reference price of
 * the moment at which it changed hands.
 */
export interface Gains {
  readonly lenders: number;
  readonly treasury: number;
  readonly backstop: number;
  readonly coBorrowers: number;
  /** Of all trades at the venue, whoever made them: fees and price impact. */
  readonly venue: number;
}

/** A run summed up: what every measure is computed from. */
export interface RunOutcome {
  /** Debt of the whole book at the start. */
  readonly startingDebt: number;
  /** In the order in which they were opened; made when they are first asked for. */
  readonly sales: readonly SaleOutcome[];
  /** The same, column by column: for sums over many of them. */
  readonly columns: SaleColumns;
  readonly keepers: readonly KeeperOutcome[];
  /** Gas and priority fees that keepers paid, in the debt asset. */
  readonly gasPaid: number;
  /** What keepers paid for money bound in collateral, in the debt asset. */
  readonly holdingCosts: number;
  readonly gains: Gains;
  readonly transactions: number;
  readonly reverted: number;
  /** Keepers' own sales at the venue: Σ of sold × mid price before, and Σ of proceeds. */
  readonly keeperSoldAtMid: number;
  readonly keeperProceeds: number;
  /** What the permanent impact of all trades multiplied the reference price by. */
  readonly impact: number;
  /** Debt not covered by collateral at the reference price when the run ended. */
  readonly uncoveredDebtAtEnd: number;
  /** Sales that nobody had ended when the run ended. */
  readonly salesOpenAtEnd: number;
  /** Cash, and collateral at the last reference price, in escrow when the run ended. */
  readonly unsettledAtEnd: number;
  /** Σ of uncovered debt × seconds. */
  readonly uncoveredDebtTime: number;
  /** Events posted to the ledger; every asset was conserved after each of them. */
  readonly eventsPosted: number;
}
