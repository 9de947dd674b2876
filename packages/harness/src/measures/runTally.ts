import type { Account, BackstopPayer, LiquidationEvent, Seconds } from '@liqlab/core';
import type { RunParts } from '../run/runParts.js';
import type { SaleRecord } from '../run/saleRecord.js';
import { GainTally } from './gainTally.js';
import type { RunOutcome, SaleOutcome } from './runOutcome.js';
import { SaleTally } from './saleTally.js';

/** How a run stood when it ended. */
export interface RunEnd {
  readonly keeperAccounts: ReadonlyMap<string, Account>;
  /** The last reference price. */
  readonly finalPrice: number;
  /** See {@link RunOutcome.impact}. */
  readonly impact: number;
  readonly uncoveredDebt: number;
  readonly openSales: readonly SaleRecord[];
}

/** Folds the log of a run, as it streams, into its {@link RunOutcome}. */
export class RunTally {
  private readonly sales: SaleTally;
  private readonly gains: GainTally;
  private gasPaid = 0;
  private holdingCosts = 0;
  private transactions = 0;
  private reverted = 0;
  private keeperSoldAtMid = 0;
  private keeperProceeds = 0;
  private uncoveredDebtTime = 0;

  constructor(private readonly parts: RunParts) {
    this.sales = new SaleTally(parts.assets);
    this.gains = new GainTally(parts.assets);
  }

  /**
   * A mechanism's event.
   *
   * @throws {@link SaleOpeningError}
   */
  addSaleEvent(
    sale: SaleRecord,
    event: LiquidationEvent,
    at: Seconds,
    referencePrice: number,
  ): void {
    this.sales.add(sale, event, at, referencePrice);
    for (const transfer of event.transfers) this.gains.move(transfer, referencePrice);
  }

  /** A keeper sold collateral at the venue. */
  addVenueSale(sold: number, proceeds: number, midPrice: number, referencePrice: number): void {
    this.keeperSoldAtMid += sold * midPrice;
    this.keeperProceeds += proceeds;
    this.gains.addVenue(sold * referencePrice - proceeds);
  }

  /** A keeper bought collateral at the venue. */
  addVenuePurchase(bought: number, cost: number, referencePrice: number): void {
    this.gains.addVenue(cost - bought * referencePrice);
  }

  /** A transaction was included. */
  addTransaction(cost: number, isReverted: boolean): void {
    this.transactions += 1;
    this.gasPaid += cost;
    if (isReverted) this.reverted += 1;
  }

  /** A keeper paid for money that is bound. */
  addHoldingCost(cost: number): void {
    this.holdingCosts += cost;
  }

  /** A backstop paid for debt that a sale left. */
  addBackstop(sale: SaleRecord, payer: BackstopPayer, cleared: number): void {
    this.sales.cover(sale, cleared, payer === 'lenders');
  }

  /** Debt was not covered for so long. */
  addUncoveredDebt(amount: number, duration: Seconds): void {
    this.uncoveredDebtTime += amount * duration;
  }

  /** What came of the run, at its end. */
  outcome({ keeperAccounts, finalPrice, impact, uncoveredDebt, openSales }: RunEnd): RunOutcome {
    const { parts, gasPaid, transactions, reverted, keeperSoldAtMid, keeperProceeds } = this;
    const columns = this.sales.close();
    let rows: readonly SaleOutcome[] | undefined;
    return {
      startingDebt: parts.startingDebt,
      columns,
      get sales() {
        rows ??= columns.rows();
        return rows;
      },
      keepers: parts.keepers.map(({ name, capital, servesProtocol }) => ({
        keeper: name,
        servesProtocol,
        profit: this.wealth(keeperAccounts.get(name) as Account, finalPrice) - capital,
      })),
      gasPaid,
      holdingCosts: this.holdingCosts,
      gains: this.gains.gains(),
      transactions,
      reverted,
      keeperSoldAtMid,
      keeperProceeds,
      impact,
      uncoveredDebtAtEnd: uncoveredDebt,
      salesOpenAtEnd: openSales.length,
      unsettledAtEnd: this.wealth(parts.accounts.escrow, finalPrice),
      uncoveredDebtTime: this.uncoveredDebtTime,
      eventsPosted: parts.ledger.eventsPosted,
    };
  }

  private wealth(account: Account, price: number): number {
    const { ledger, assets } = this.parts;
    const money = ledger.balance(account, assets.debt).toNumber();
    return money + ledger.balance(account, assets.collateral).toNumber() * price;
  }
}
