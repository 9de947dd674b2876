import type { Account, AccountKind, Filled, Transfer } from '@liqlab/core';
import type { BackstopPaid, RunEvent, SaleEvent } from '../run/runEvent.js';
import type { RunParts } from '../run/runParts.js';
import type { SaleRecord } from '../run/saleRecord.js';
import type { Gains, RunOutcome, SaleOutcome } from './runOutcome.js';
import { type SaleUnits, saleUnits } from './saleUnits.js';

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
  private readonly units: SaleUnits[] = [];
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
      case 'backstop':
        this.addBackstop(entry);
        return;
      case 'uncovered-debt':
        this.uncoveredDebtTime += entry.amount * entry.duration;
    }
  }

  /** The sums so far. */
  outcome({ keeperAccounts, finalPrice, impact, uncoveredDebt, openSales }: RunEnd): RunOutcome {
    const { parts, gasPaid, transactions, reverted, keeperSoldAtMid, keeperProceeds } = this;
    return {
      startingDebt: parts.startingDebt,
      sales: this.sales.map(fromBreachOn),
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
    const units = this.unitsOf(sale);
    if (event.type === 'opened') {
      const debt = event.debt.toNumber() * units.money;
      this.sales[sale.id] = opened(sale, units, debt, event.lot.toNumber());
    }
    const summary = this.sales[sale.id] as Mutable<SaleOutcome>;
    if (event.type === 'bid') summary.bids += 1;
    if (event.type === 'reset') summary.resets += 1;
    if (event.type === 'closed') summary.closedAt = at;
    if (event.type === 'unwound') summary.refunded += event.refunded.toNumber() * units.money;
    if (event.type === 'filled') addFill(summary, event, at, units, units.priceOf(referencePrice));
    for (const transfer of event.transfers) {
      addTransfer(summary, transfer, units);
      this.addGains(transfer, referencePrice);
    }
  }

  private addBackstop({ sale, payer, cleared }: BackstopPaid): void {
    const summary = this.sales[sale.id] as Mutable<SaleOutcome>;
    const amount = cleared * this.unitsOf(sale).money;
    summary.covered += amount;
    if (payer === 'lenders') summary.socialised += amount;
  }

  private unitsOf({ id, liquidation, breach }: SaleRecord): SaleUnits {
    this.units[id] ??= saleUnits(liquidation.position, breach.price);
    return this.units[id];
  }

  private addGains({ asset, from, to, amount }: Transfer, referencePrice: number): void {
    const { debt, debtToken, collateral, shortToken } = this.parts.assets;
    const price = asset === collateral || asset === shortToken ? referencePrice : 1;
    const worth = amount.toNumber() * price;
    if (asset === debt || asset === collateral) {
      const [giver, receiver] = [gainerOf[from.kind], gainerOf[to.kind]];
      if (giver) this.gains[giver] -= worth;
      if (receiver) this.gains[receiver] += worth;
    } else if ((asset === debtToken || asset === shortToken) && to.kind === 'backstop') {
      this.gains.backstop -= worth;
      this.gains.lenders += worth;
    }
  }
}

/**
 * A sale that began before the breach, and went on, counts from the price of the breach on. Of one
 * that was over at once that moment stands for the breach.
 */
function fromBreachOn(sale: SaleOutcome): SaleOutcome {
  const { awaitedBreachPrice, lastFillAt, openedAt } = sale;
  if (awaitedBreachPrice === undefined) return sale;
  return lastFillAt === openedAt
    ? { ...sale, awaitedBreachPrice: undefined }
    : { ...sale, breachPrice: awaitedBreachPrice };
}

function addFill(
  summary: Mutable<SaleOutcome>,
  { by, sold, paid }: Filled,
  at: number,
  { money }: SaleUnits,
  price: number,
): void {
  const [atReference, received] = [sold.toNumber() * price, paid.toNumber() * money];
  summary.firstFillAt ??= at;
  summary.lastFillAt = at;
  summary.sold += sold.toNumber();
  summary.paid += received;
  summary.soldAtReference += atReference;
  if (by.kind === 'backstop') summary.backstopResult += atReference - received;
  if (by.kind !== 'venue') return;
  summary.venueSoldAtReference += atReference;
  summary.venuePaid += received;
}

function addTransfer(
  summary: Mutable<SaleOutcome>,
  { asset, from, to, amount: moved }: Transfer,
  { cash, lot, debtToken, money }: SaleUnits,
): void {
  const amount = moved.toNumber();
  if (asset === cash) {
    if (to.kind === 'lender') summary.raised += amount * money;
    else if (to.kind === 'borrower') summary.surplus += amount * money;
  } else if (asset === lot) {
    addCollateral(summary, from.kind, to.kind, amount);
  } else if (asset === debtToken) {
    addDebt(summary, from.kind, to.kind, amount * money);
  }
}

function addCollateral(
  summary: Mutable<SaleOutcome>,
  from: AccountKind,
  to: AccountKind,
  amount: number,
): void {
  if (from === 'borrower') summary.taken += amount;
  if (to === 'borrower') summary.taken -= amount;
  if (to === 'co-borrowers') summary.handedOn += amount;
  if (from === 'co-borrowers') summary.handedOn -= amount;
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
  else if (to === 'backstop') {
    // It stands for the debt with all it has.
    summary.raised += amount;
    summary.cleared += amount;
  }
  if (from === 'co-borrowers') summary.takenOver -= amount;
}

function opened(
  { id, position, breach, shownAt, openedAt, ...sale }: SaleRecord,
  { priceOf }: SaleUnits,
  debt: number,
  lot: number,
): Mutable<SaleOutcome> {
  const awaited = sale.awaitedBreachPrice;
  return {
    sale: id,
    position: position.account.name,
    generation: breach.generation,
    // Where the mechanism saw it coming, that moment stands for the breach.
    breachAt: Math.min(breach.at, shownAt),
    breachPrice: priceOf(breach.price),
    awaitedBreachPrice: awaited === undefined ? undefined : priceOf(awaited),
    shownAt,
    openedAt,
    oraclePriceAtOpening: priceOf(sale.oraclePriceAtOpening),
    firstFillAt: undefined,
    lastFillAt: undefined,
    closedAt: undefined,
    debt,
    lot,
    raised: 0,
    cleared: 0,
    takenOver: 0,
    writtenOff: 0,
    covered: 0,
    socialised: 0,
    sold: 0,
    paid: 0,
    refunded: 0,
    soldAtReference: 0,
    venueSoldAtReference: 0,
    venuePaid: 0,
    backstopResult: 0,
    taken: 0,
    handedOn: 0,
    surplus: 0,
    bids: 0,
    resets: 0,
  };
}
