import {
  type Account,
  type AccountKind,
  type Liquidation,
  type LiquidationEvent,
  LiquidationRefusal,
  type Num,
  type Transfer,
} from '@liqlab/core';
import type { BackstopDesk } from './backstopDesk.js';
import type { PositionIndex } from './positionIndex.js';
import type { RunLog } from './runLog.js';
import type { RunMarket } from './runMarket.js';
import type { RunParts } from './runParts.js';
import type { SaleRecord } from './saleRecord.js';
import type { TrackedPosition } from './trackedPosition.js';
import type { VenueTrades } from './venueTrades.js';

/** Cash that a sale raised has left it when one of these has it. */
const paidOn: ReadonlySet<AccountKind> = new Set(['lender', 'treasury', 'backstop', 'borrower']);

/** Debt that one of these has is owed by the sale no more. */
const clears: ReadonlySet<AccountKind> = new Set(['lender', 'backstop', 'bad-debt']);

/** Posts what happened: to the ledger, to the sale's record and to the log. */
export class Settlement {
  /** Of the sales that are open: several of them may be filled by one transaction. */
  private readonly records = new Map<Liquidation, SaleRecord>();

  /** Whether a sale ended since this was last set to false. */
  hasClosed = false;

  constructor(
    private readonly parts: RunParts,
    private readonly market: RunMarket,
    private readonly positions: PositionIndex,
    private readonly trades: VenueTrades,
    private readonly backstops: BackstopDesk,
    private readonly log: RunLog,
  ) {}

  /** Posts a mechanism's events; keepers who receive collateral sell it, or keep it. */
  settle(asked: SaleRecord, events: readonly LiquidationEvent[]): void {
    const { now: at } = this.market;
    if (asked.liquidation.status === 'open') this.records.set(asked.liquidation, asked);
    else this.hasClosed = true;
    for (const event of events) {
      const sale = (event.sale && this.records.get(event.sale)) ?? asked;
      this.parts.ledger.post(event);
      this.note(sale, event);
      this.log.sale(sale, event);
      this.backstops.follow(sale, event);
    }
    const touched: TrackedPosition[] = [];
    for (const { transfers, movesTriggers } of events) {
      for (const transfer of transfers) this.follow(transfer, asked, touched);
      if (movesTriggers) this.positions.askAgain();
    }
    for (const position of touched) {
      this.positions.refresh(position);
      position.changedAt = at;
    }
  }

  /** The sale is over. */
  forget({ liquidation }: SaleRecord): void {
    this.records.delete(liquidation);
  }

  /**
   * Runs a transaction that gives away what it buys for `spend` at the venue. The venue hands over
   * first and is paid when the rest has gone through, as in a flash swap.
   */
  withPurchase(by: Account, spend: Num, transaction: () => void): void {
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
    this.trades.buy(by, spend);
    handBack();
    this.trades.sellUnlessKept(by);
  }

  private note(sale: SaleRecord, event: LiquidationEvent): void {
    const { now } = this.market;
    sale.changedAt = now;
    sale.attention.idle = undefined;
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
    if (event.type === 'closed') {
      sale.closedAt = now;
      this.hasClosed = true;
    }
    // What is left of a sale that is over is nobody's concern.
    if (sale.liquidation.status !== 'open') return;
    for (const transfer of event.transfers) this.noteClearing(sale, transfer);
  }

  private noteClearing(sale: SaleRecord, { asset, to, amount }: Transfer): void {
    const { collaterals, debts } = sale.liquidation.position;
    const [held, owed] = [collaterals[0], debts[0]];
    if (asset === owed?.token && clears.has(to.kind)) sale.debtLeft -= amount.toNumber();
    if (asset === owed?.asset && paidOn.has(to.kind)) sale.cashLeft -= amount.toNumber();
    if (asset === held?.asset && to.kind === 'borrower') sale.lotLeft -= amount.toNumber();
  }

  private follow(
    { asset, from, to, amount }: Transfer,
    sale: SaleRecord,
    touched: TrackedPosition[],
  ): void {
    if (to.kind === 'keeper' && asset === this.parts.assets.collateral) {
      this.trades.dispose(to, amount, sale);
    }
    this.touch(from, touched);
    this.touch(to, touched);
  }

  private touch(account: Account, touched: TrackedPosition[]): void {
    if (account.kind !== 'borrower') return;
    const owned = this.positions.ownedBy(account.index);
    if (owned && !touched.includes(owned)) touched.push(owned);
  }
}
