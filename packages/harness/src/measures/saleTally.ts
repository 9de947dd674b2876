import type { AccountKind, Filled, LiquidationEvent, Seconds, Transfer } from '@liqlab/core';
import type { RunAssets } from '../run/runParts.js';
import type { SaleRecord } from '../run/saleRecord.js';
import { SaleColumns } from './saleColumns.js';
import { SaleOpeningError } from './saleOpeningError.js';
import { type SaleUnits, unitsOfLongs, unitsOfShort } from './saleUnits.js';

/** Folds what happens to the sales of a run into a {@link SaleOutcome} each. */
export class SaleTally {
  private readonly columns = new SaleColumns();
  private readonly unitsOfLongs: SaleUnits;

  constructor(private readonly assets: RunAssets) {
    this.unitsOfLongs = unitsOfLongs(assets);
  }

  /** @throws {@link SaleOpeningError} */
  add(record: SaleRecord, event: LiquidationEvent, at: Seconds, referencePrice: number): void {
    const { columns } = this;
    const { id } = record;
    const units = this.unitsOf(record);
    const isFirst = id === columns.size;
    if (isFirst !== (event.type === 'opened')) throw new SaleOpeningError(id, event.type);
    switch (event.type) {
      case 'opened':
        this.open(record, units);
        columns.debt[id] = event.debt.toNumber() * units.money;
        columns.lot[id] = event.lot.toNumber();
        break;
      case 'filled':
        this.fill(id, event, at, units, referencePrice);
        break;
      case 'unwound':
        increase(columns.refunded, id, event.refunded.toNumber() * units.money);
        break;
      case 'bid':
        increase(columns.bids, id, 1);
        break;
      case 'reset':
        increase(columns.resets, id, 1);
        break;
      case 'closed':
        columns.closedAt[id] = at;
    }
    for (const transfer of event.transfers) this.move(id, transfer, units);
  }

  /** A backstop paid for debt that the sale left. */
  cover(record: SaleRecord, cleared: number, isSocialised: boolean): void {
    const amount = cleared * this.unitsOf(record).money;
    increase(this.columns.covered, record.id, amount);
    if (isSocialised) increase(this.columns.socialised, record.id, amount);
  }

  /** The sales, at the end of the run. */
  close(): SaleColumns {
    this.columns.close();
    return this.columns;
  }

  private unitsOf({ position, breach }: SaleRecord): SaleUnits {
    return position.side === 'long' ? this.unitsOfLongs : unitsOfShort(this.assets, breach.price);
  }

  private open(sale: SaleRecord, { priceOf }: SaleUnits): void {
    const { columns } = this;
    const { id, position, breach, shownAt, openedAt } = sale;
    columns.begin(position.account.name);
    columns.generation[id] = breach.generation;
    // Where the mechanism saw it coming, that moment stands for the breach.
    columns.breachAt[id] = Math.min(breach.at, shownAt);
    columns.breachPrice[id] = priceOf(breach.price);
    columns.awaitedBreachPrice[id] = priceOf(sale.awaitedBreachPrice ?? Number.NaN);
    columns.shownAt[id] = shownAt;
    columns.openedAt[id] = openedAt;
    columns.oraclePriceAtOpening[id] = priceOf(sale.oraclePriceAtOpening);
  }

  private fill(
    id: number,
    { by, sold, paid }: Filled,
    at: Seconds,
    { money, priceOf }: SaleUnits,
    referencePrice: number,
  ): void {
    const { columns } = this;
    const amount = sold.toNumber();
    const [atReference, received] = [amount * priceOf(referencePrice), paid.toNumber() * money];
    if (Number.isNaN(columns.firstFillAt[id])) columns.firstFillAt[id] = at;
    columns.lastFillAt[id] = at;
    increase(columns.sold, id, amount);
    increase(columns.paid, id, received);
    increase(columns.soldAtReference, id, atReference);
    if (by.kind === 'backstop') increase(columns.backstopResult, id, atReference - received);
    if (by.kind !== 'venue') return;
    increase(columns.venueSoldAtReference, id, atReference);
    increase(columns.venuePaid, id, received);
  }

  private move(id: number, { asset, from, to, amount }: Transfer, units: SaleUnits): void {
    const moved = amount.toNumber();
    if (asset === units.cash) this.moveCash(id, to.kind, moved * units.money);
    else if (asset === units.lot) this.moveCollateral(id, from.kind, to.kind, moved);
    else if (asset === units.debtToken) this.moveDebt(id, from.kind, to.kind, moved * units.money);
  }

  private moveCash(id: number, to: AccountKind, amount: number): void {
    if (to === 'lender') increase(this.columns.raised, id, amount);
    else if (to === 'borrower') increase(this.columns.surplus, id, amount);
  }

  private moveCollateral(id: number, from: AccountKind, to: AccountKind, amount: number): void {
    const { taken, handedOn } = this.columns;
    if (from === 'borrower') increase(taken, id, amount);
    if (to === 'borrower') increase(taken, id, -amount);
    if (to === 'co-borrowers') increase(handedOn, id, amount);
    if (from === 'co-borrowers') increase(handedOn, id, -amount);
  }

  private moveDebt(id: number, from: AccountKind, to: AccountKind, amount: number): void {
    const { columns } = this;
    if (to === 'lender') increase(columns.cleared, id, amount);
    else if (to === 'borrower') increase(columns.debt, id, -amount);
    else if (to === 'co-borrowers') increase(columns.takenOver, id, amount);
    else if (to === 'bad-debt') increase(columns.writtenOff, id, amount);
    else if (to === 'backstop') {
      // It stands for the debt with all it has.
      increase(columns.raised, id, amount);
      increase(columns.cleared, id, amount);
    }
    if (from === 'co-borrowers') increase(columns.takenOver, id, -amount);
  }
}

function increase(column: Float64Array, sale: number, by: number): void {
  column[sale] = (column[sale] as number) + by;
}
