import type { Account, Backstop, LiquidationEvent, Seconds, Transfer } from '@liqlab/core';
import type { BorrowerAct } from '@liqlab/market';
import type { RunTally } from '../measures/runTally.js';
import type { Target } from './mempool.js';
import type { RunEventSink } from './runEvent.js';
import type { RunMarket } from './runMarket.js';
import type { SaleRecord } from './saleRecord.js';

type Transfers = readonly Transfer[];

/**
 * The log of a run. What is written is added up at once and kept by nobody; entries are made only
 * where somebody listens, since five of them for each sale cost as much as the sale.
 */
export class RunLog {
  constructor(
    private readonly tally: RunTally,
    private readonly market: RunMarket,
    private readonly onEvent: RunEventSink | undefined,
  ) {}

  /** See {@link SaleEvent}. */
  sale(sale: SaleRecord, event: LiquidationEvent): void {
    const { now, referencePrice } = this.market;
    this.tally.addSaleEvent(sale, event, now, referencePrice);
    this.onEvent?.({ ...this.market.moment(), type: 'sale', sale, event });
  }

  /** See {@link VenueSale}. */
  venueSale(
    by: Account,
    sold: number,
    proceeds: number,
    midPrice: number,
    transfers: Transfers,
  ): void {
    this.tally.addVenueSale(sold, proceeds, midPrice, this.market.referencePrice);
    this.onEvent?.({
      ...this.market.moment(),
      type: 'venue-sale',
      by,
      sold,
      proceeds,
      midPrice,
      transfers,
    });
  }

  /** See {@link VenuePurchase}. */
  venuePurchase(
    by: Account,
    bought: number,
    cost: number,
    midPrice: number,
    transfers: Transfers,
  ): void {
    this.tally.addVenuePurchase(bought, cost, this.market.referencePrice);
    this.onEvent?.({
      ...this.market.moment(),
      type: 'venue-purchase',
      by,
      bought,
      cost,
      midPrice,
      transfers,
    });
  }

  /** See {@link TransactionIncluded}. */
  transaction(
    by: Account,
    target: Target | undefined,
    cost: number,
    reverted: string | undefined,
    transfers: Transfers,
  ): void {
    this.tally.addTransaction(cost, reverted !== undefined);
    this.onEvent?.({
      ...this.market.moment(),
      type: 'transaction',
      by,
      target,
      cost,
      reverted,
      transfers,
    });
  }

  /** See {@link HoldingCost}. */
  holdingCost(by: Account, cost: number, transfers: Transfers): void {
    this.tally.addHoldingCost(cost);
    this.onEvent?.({ ...this.market.moment(), type: 'holding-cost', by, cost, transfers });
  }

  /** See {@link BorrowerActed}. */
  borrower(by: Account, act: BorrowerAct['kind'], transfers: Transfers): void {
    this.onEvent?.({ ...this.market.moment(), type: 'borrower', by, act, transfers });
  }

  /** See {@link BackstopPaid}. */
  backstop(
    sale: SaleRecord,
    { id: name, payer }: Backstop,
    cleared: number,
    transfers: Transfers,
  ): void {
    this.tally.addBackstop(sale, payer, cleared);
    this.onEvent?.({
      ...this.market.moment(),
      type: 'backstop',
      sale,
      name,
      payer,
      cleared,
      transfers,
    });
  }

  /** See {@link UncoveredDebt}. */
  uncoveredDebt(amount: number, duration: Seconds): void {
    this.tally.addUncoveredDebt(amount, duration);
    this.onEvent?.({ ...this.market.moment(), type: 'uncovered-debt', amount, duration });
  }
}
