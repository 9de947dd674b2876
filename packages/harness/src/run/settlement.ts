import {
  type Account,
  type AccountKind,
  type Liquidation,
  type LiquidationEvent,
  LiquidationRefusal,
  minimum,
  type Num,
  type Transfer,
} from '@liqlab/core';
import type { PositionIndex } from './positionIndex.js';
import type { RunEventSink, RunMoment } from './runEvent.js';
import type { RunMarket } from './runMarket.js';
import type { RunParts } from './runParts.js';
import type { SaleRecord } from './saleRecord.js';

/** Cash that a sale raised has left it when one of these has it. */
const paidOn: ReadonlySet<AccountKind> = new Set(['lender', 'treasury', 'backstop', 'borrower']);

/** Posts what happened: to the ledger, to the sale's record, to the log, and to the venue. */
export class Settlement {
  private readonly records = new WeakMap<Liquidation, SaleRecord>();

  constructor(
    private readonly parts: RunParts,
    private readonly market: RunMarket,
    private readonly positions: PositionIndex,
    private readonly keepsStock: (account: Account) => boolean,
    private readonly sink: RunEventSink,
  ) {}

  /** Posts a mechanism's events; keepers who receive collateral sell it at once, or keep it. */
  settle(asked: SaleRecord, events: readonly LiquidationEvent[]): void {
    this.records.set(asked.liquidation, asked);
    for (const event of events) {
      const sale = (event.sale && this.records.get(event.sale)) ?? asked;
      this.parts.ledger.post(event);
      this.note(sale, event);
      this.sink({ ...this.moment(), type: 'sale', sale, event });
    }
    for (const { transfers, movesTriggers } of events) {
      for (const transfer of transfers) this.follow(transfer);
      if (movesTriggers) this.positions.askAgain();
    }
  }

  /**
   * Runs a transaction that gives away what it buys for `spend` at the venue. The venue hands over
   * first and is paid when the rest has gone through, as in a flash swap.
   */
  withPurchase(by: Account, spend: Num | undefined, transaction: () => void): void {
    if (!spend) {
      transaction();
      return;
    }
    const { ledger, assets } = this.parts;
    const lot = this.market.bookedVenue.previewBuy(spend);
    const handBack = () => ledger.withdraw(by, assets.collateral, lot);
    ledger.endow(by, assets.collateral, lot);
    try {
      transaction();
    } catch (error) {
      if (error instanceof LiquidationRefusal) handBack();
      throw error;
    }
    this.buy(by, spend);
    handBack();
    this.sellUnlessKept(by);
  }

  /** Charges a keeper for a transaction, reverted or not. */
  charge(by: Account, amount: number, reverted: string | undefined): void {
    const { cost, transfers } = this.pay(by, amount, this.parts.network);
    this.sink({ ...this.moment(), type: 'transaction', by, cost, reverted, transfers });
  }

  /** Charges a keeper for the money that is bound in its stock. */
  chargeHolding(by: Account, amount: number): void {
    const { cost, transfers } = this.pay(by, amount, this.parts.ledger.outside);
    this.sink({ ...this.moment(), type: 'holding-cost', by, cost, transfers });
  }

  /** Sells collateral of a keeper's at the venue. */
  sell(by: Account, lot: Num): void {
    const { ledger, assets } = this.parts;
    const { bookedVenue: venue } = this.market;
    if (lot.isZero()) return;
    const midPrice = venue.midPrice();
    const proceeds = venue.sell(lot);
    const transfers = [
      { asset: assets.collateral, from: by, to: venue.account, amount: lot },
      { asset: assets.debt, from: venue.account, to: by, amount: proceeds },
    ];
    ledger.post({ transfers });
    this.sink({
      ...this.moment(),
      type: 'venue-sale',
      by,
      sold: lot.toNumber(),
      proceeds: proceeds.toNumber(),
      midPrice,
      transfers,
    });
  }

  /** The moment of whatever is logged now. */
  moment(): RunMoment {
    const { now, block, referencePrice } = this.market;
    return { at: now, block, referencePrice };
  }

  private note(sale: SaleRecord, event: LiquidationEvent): void {
    const { now } = this.market;
    sale.changedAt = now;
    if (event.type === 'opened') {
      sale.debtLeft = event.debt.toNumber();
      sale.lotLeft = event.lot.toNumber();
    }
    if (event.type === 'filled') {
      sale.firstFillAt ??= now;
      sale.lastFillAt = now;
      sale.lotLeft -= event.sold.toNumber();
      sale.cashLeft += event.paid.toNumber();
    }
    if (event.type === 'unwound') {
      sale.lotLeft += event.returned.toNumber();
      sale.cashLeft -= event.refunded.toNumber();
    }
    if (event.type === 'closed') sale.closedAt = now;
    for (const transfer of event.transfers) this.noteClearing(sale, transfer);
  }

  private noteClearing(sale: SaleRecord, { asset, to, amount }: Transfer): void {
    const { assets } = this.parts;
    const clears = to.kind === 'lender' || to.kind === 'bad-debt';
    if (asset === assets.debtToken && clears) sale.debtLeft -= amount.toNumber();
    if (asset === assets.debt && paidOn.has(to.kind)) sale.cashLeft -= amount.toNumber();
    if (asset === assets.collateral && to.kind === 'borrower') sale.lotLeft -= amount.toNumber();
  }

  private follow({ asset, from, to }: Transfer): void {
    if (to.kind === 'keeper' && asset === this.parts.assets.collateral) this.sellUnlessKept(to);
    for (const account of [from, to]) {
      const owned = account.kind === 'borrower' && this.positions.ownedBy(account.index);
      if (!owned) continue;
      this.positions.refresh(owned);
      owned.changedAt = this.market.now;
    }
  }

  private buy(by: Account, spend: Num): void {
    const { ledger, assets } = this.parts;
    const { bookedVenue: venue } = this.market;
    const midPrice = venue.midPrice();
    const lot = venue.buy(spend);
    const transfers = [
      { asset: assets.debt, from: by, to: venue.account, amount: spend },
      { asset: assets.collateral, from: venue.account, to: by, amount: lot },
    ];
    ledger.post({ transfers });
    this.sink({
      ...this.moment(),
      type: 'venue-purchase',
      by,
      bought: lot.toNumber(),
      cost: spend.toNumber(),
      midPrice,
      transfers,
    });
  }

  private sellUnlessKept(by: Account): void {
    const { ledger, assets } = this.parts;
    if (!this.keepsStock(by)) this.sell(by, ledger.balance(by, assets.collateral));
  }

  /** Pays as much of the amount as the keeper has. */
  private pay(by: Account, amount: number, to: Account) {
    const { arithmetic, ledger, assets } = this.parts;
    const due = arithmetic.num(amount).quantize(assets.debt.decimals, 'down');
    const paid = minimum(due, ledger.balance(by, assets.debt));
    const transfers = [{ asset: assets.debt, from: by, to, amount: paid }];
    ledger.post({ transfers });
    return { cost: paid.toNumber(), transfers };
  }
}
