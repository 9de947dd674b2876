import type { Account, AccountKind, Filled, Transfer } from '@liqlab/core';
import type { RunEvent, SaleEvent } from '../run/runEvent.js';
import type { RunParts } from '../run/runParts.js';
import type { SaleRecord } from '../run/saleRecord.js';
import type { Gains, RunOutcome, SaleOutcome } from './runOutcome.js';

type Mutable<T> = { -readonly [Key in keyof T]: T[Key] };

/** Whose gains are kept. */
const gainerOf: Readonly<Partial<Record<AccountKind, keyof Gains>>> = {
  lender: 'lenders',
  treasury: 'treasury',
  backstop: 'backstop',
  'co-borrowers': 'coBorrowers',
  venue: 'venue',
};

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
  private readonly sales: Mutable<SaleOutcome>[] = [];
  private readonly gains: Mutable<Gains> = {
    lenders: 0,
    treasury: 0,
    backstop: 0,
    coBorrowers: 0,
    venue: 0,
  };
  private gasPaid = 0;
  private holdingCosts = 0;
  private transactions = 0;
  private reverted = 0;
  private keeperSoldAtMid = 0;
  private keeperProceeds = 0;
  private uncoveredDebtTime = 0;

  constructor(private readonly parts: RunParts) {}

  /** Takes the next entry of the log. */
  add(entry: RunEvent): void {
    switch (entry.type) {
      case 'sale':
        this.addSaleEvent(entry);
        return;
      case 'venue-sale':
        this.keeperSoldAtMid += entry.sold * entry.midPrice;
        this.keeperProceeds += entry.proceeds;
        this.gains.venue += entry.sold * entry.referencePrice - entry.proceeds;
        return;
      case 'venue-purchase':
        this.gains.venue += entry.cost - entry.bought * entry.referencePrice;
        return;
      case 'holding-cost':
        this.holdingCosts += entry.cost;
        return;
      case 'transaction':
        this.transactions += 1;
        this.gasPaid += entry.cost;
        if (entry.reverted !== undefined) this.reverted += 1;
        return;
      case 'uncovered-debt':
        this.uncoveredDebtTime += entry.amount * entry.duration;
    }
  }

  /** The sums so far. */
  outcome({ keeperAccounts, finalPrice, impact, uncoveredDebt, openSales }: RunEnd): RunOutcome {
    const { parts, gasPaid, transactions, reverted, keeperSoldAtMid, keeperProceeds } = this;
    return {
      startingDebt: parts.book.debt.reduce((sum, debt) => sum + debt, 0),
      sales: this.sales,
      keepers: parts.keepers.map(({ name, capital, servesProtocol }) => ({
        keeper: name,
        servesProtocol,
        profit: this.wealth(keeperAccounts.get(name) as Account, finalPrice) - capital,
      })),
      gasPaid,
      holdingCosts: this.holdingCosts,
      gains: this.gains,
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

  private addSaleEvent({ sale, event, at, referencePrice }: SaleEvent): void {
    if (event.type === 'opened')
      this.sales[sale.id] = opened(sale, event.debt.toNumber(), event.lot.toNumber());
    const summary = this.sales[sale.id] as Mutable<SaleOutcome>;
    if (event.type === 'bid') summary.bids += 1;
    if (event.type === 'reset') summary.resets += 1;
    if (event.type === 'closed') summary.closedAt = at;
    if (event.type === 'unwound') summary.refunded += event.refunded.toNumber();
    if (event.type === 'filled') this.addFill(summary, event, at, referencePrice);
    for (const transfer of event.transfers) {
      this.addTransfer(summary, transfer);
      this.addGains(transfer, referencePrice);
    }
  }

  private addGains({ asset, from, to, amount }: Transfer, referencePrice: number): void {
    const { assets } = this.parts;
    if (asset === assets.debtToken) return;
    const worth = amount.toNumber() * (asset === assets.debt ? 1 : referencePrice);
    const [giver, receiver] = [gainerOf[from.kind], gainerOf[to.kind]];
    if (giver) this.gains[giver] -= worth;
    if (receiver) this.gains[receiver] += worth;
  }

  private addFill(
    summary: Mutable<SaleOutcome>,
    { by, sold, paid }: Filled,
    at: number,
    referencePrice: number,
  ): void {
    const atReference = sold.toNumber() * referencePrice;
    summary.firstFillAt ??= at;
    summary.lastFillAt = at;
    summary.sold += sold.toNumber();
    summary.paid += paid.toNumber();
    summary.soldAtReference += atReference;
    if (by.kind === 'backstop') summary.backstopResult += atReference - paid.toNumber();
    if (by.kind !== 'venue') return;
    summary.venueSoldAtReference += atReference;
    summary.venuePaid += paid.toNumber();
  }

  private addTransfer(
    summary: Mutable<SaleOutcome>,
    { asset, from, to, amount: moved }: Transfer,
  ): void {
    const { collateral, debt, debtToken } = this.parts.assets;
    const amount = moved.toNumber();
    if (asset === debt) {
      if (to.kind === 'lender') summary.raised += amount;
      else if (to.kind === 'borrower') summary.surplus += amount;
    } else if (asset === collateral) {
      if (from.kind === 'borrower') summary.taken += amount;
      if (to.kind === 'borrower') summary.taken -= amount;
    } else if (asset === debtToken) {
      addDebt(summary, from.kind, to.kind, amount);
    }
  }
}

function addDebt(
  summary: Mutable<SaleOutcome>,
  from: AccountKind,
  to: AccountKind,
  amount: number,
): void {
  if (to === 'lender') summary.cleared += amount;
  else if (to === 'borrower') summary.debt -= amount;
  else if (to === 'co-borrowers') summary.takenOver += amount;
  else if (to === 'bad-debt') summary.writtenOff += amount;
  if (from === 'co-borrowers') summary.takenOver -= amount;
}

function opened(sale: SaleRecord, debt: number, lot: number): Mutable<SaleOutcome> {
  return {
    sale: sale.id,
    position: sale.position.account.name,
    generation: sale.breach.generation,
    breachAt: sale.breach.at,
    breachPrice: sale.breach.price,
    shownAt: sale.shownAt,
    openedAt: sale.openedAt,
    oraclePriceAtOpening: sale.oraclePriceAtOpening,
    firstFillAt: undefined,
    lastFillAt: undefined,
    closedAt: undefined,
    debt,
    lot,
    raised: 0,
    cleared: 0,
    takenOver: 0,
    writtenOff: 0,
    sold: 0,
    paid: 0,
    refunded: 0,
    soldAtReference: 0,
    venueSoldAtReference: 0,
    venuePaid: 0,
    backstopResult: 0,
    taken: 0,
    surplus: 0,
    bids: 0,
    resets: 0,
  };
}
