import { type Account, type LiquidationEvent, minimum, type Transfer } from '@liqlab/core';
import type { PositionIndex } from './positionIndex.js';
import type { RunEventSink, RunMoment } from './runEvent.js';
import type { RunMarket } from './runMarket.js';
import type { RunParts } from './runParts.js';
import type { SaleRecord } from './saleRecord.js';

/** Posts what happened: to the ledger, to the sale's record, to the log, and to the venue. */
export class Settlement {
  constructor(
    private readonly parts: RunParts,
    private readonly market: RunMarket,
    private readonly positions: PositionIndex,
    private readonly sink: RunEventSink,
  ) {}

  /** Posts a mechanism's events; keepers who receive collateral sell it at once. */
  settle(sale: SaleRecord, events: readonly LiquidationEvent[]): void {
    for (const event of events) {
      this.parts.ledger.post(event);
      this.note(sale, event);
      this.sink({ ...this.moment(), type: 'sale', sale, event });
    }
    for (const { transfers, movesTriggers } of events) {
      for (const transfer of transfers) this.follow(transfer);
      if (movesTriggers) this.positions.askAgain();
    }
  }

  /** Charges a keeper for a transaction, reverted or not. */
  charge(by: Account, amount: number, reverted: string | undefined): void {
    const { arithmetic, ledger, assets, network } = this.parts;
    const due = arithmetic.num(amount).quantize(assets.debt.decimals, 'down');
    const paid = minimum(due, ledger.balance(by, assets.debt));
    const transfers = [{ asset: assets.debt, from: by, to: network, amount: paid }];
    ledger.post({ transfers });
    const cost = paid.toNumber();
    this.sink({ ...this.moment(), type: 'transaction', by, cost, reverted, transfers });
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
    }
    if (event.type === 'closed') sale.closedAt = now;
    for (const transfer of event.transfers) this.noteClearing(sale, transfer);
  }

  private noteClearing(sale: SaleRecord, { asset, to, amount }: Transfer): void {
    const { assets } = this.parts;
    const clears = to.kind === 'lender' || to.kind === 'bad-debt';
    if (asset === assets.debtToken && clears) sale.debtLeft -= amount.toNumber();
    if (asset === assets.collateral && to.kind === 'borrower') sale.lotLeft -= amount.toNumber();
  }

  private follow({ asset, from, to }: Transfer): void {
    if (to.kind === 'keeper' && asset === this.parts.assets.collateral) this.sellAll(to);
    for (const account of [from, to]) {
      const owned = account.kind === 'borrower' && this.positions.ownedBy(account.index);
      if (!owned) continue;
      this.positions.refresh(owned);
      owned.changedAt = this.market.now;
    }
  }

  private sellAll(by: Account): void {
    const { ledger, assets } = this.parts;
    const { bookedVenue: venue } = this.market;
    const lot = ledger.balance(by, assets.collateral);
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
}
