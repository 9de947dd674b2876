import { type Account, InsufficientLiquidityError, type Num, type Seconds } from '@liqlab/core';
import type { Charges } from './charges.js';
import type { ImpactFeedback } from './impactFeedback.js';
import type { KeeperDesk } from './keeperDesk.js';
import type { RunLog } from './runLog.js';
import type { RunMarket } from './runMarket.js';
import type { RunParts } from './runParts.js';
import type { SaleRecord } from './saleRecord.js';

/** Collateral on its way to the chain of the venue. */
interface Consignment {
  readonly by: Account;
  readonly lot: Num;
  readonly saleAt: Seconds;
  readonly sale: SaleRecord;
}

// Each step halves what is in doubt: 40 leave less than 1e-12 of the lot.
const bisections = 40;

/** What keepers sell and buy at the venue. */
export class VenueTrades {
  private underWay: Consignment[] = [];
  /** Of the last sale that each keeper bought from. */
  private readonly generations = new Map<Account, number>();

  constructor(
    private readonly parts: RunParts,
    private readonly market: RunMarket,
    private readonly keepers: KeeperDesk,
    private readonly feedback: ImpactFeedback,
    private readonly charges: Charges,
    private readonly log: RunLog,
  ) {}

  /** Whether nothing is on its way to the venue. */
  get isIdle(): boolean {
    return this.underWay.length === 0;
  }

  /** A keeper received `lot` from a sale: it keeps it, sells it, or sends it across the bridge. */
  dispose(by: Account, lot: Num, sale: SaleRecord): void {
    this.generations.set(by, sale.breach.generation);
    if (this.parts.bridge.sellsAtOnce) this.sellUnlessKept(by);
    else this.send(by, lot, sale);
  }

  /** Collateral of a keeper that is where the venue is. */
  atVenue(by: Account): Num {
    const { ledger, assets } = this.parts;
    const held = ledger.balance(by, assets.collateral);
    return this.underWay.reduce((rest, one) => (one.by === by ? rest.minus(one.lot) : rest), held);
  }

  /** Sells what has arrived at the venue's chain by now, unless it goes into a stock. */
  sellArrived(): void {
    if (this.isIdle) return;
    const { now } = this.market;
    const arrived = this.underWay.filter(({ saleAt }) => saleAt <= now);
    this.underWay = this.underWay.filter(({ saleAt }) => saleAt > now);
    for (const { by, lot, sale } of arrived) {
      if (!this.keepers.keepsStock(by)) this.sellOnAccountOf(sale.breach.generation, by, lot);
    }
  }

  /** Sells some of the stock of a keeper. */
  sellStock(by: Account, lot: Num): void {
    this.sellOnAccountOf(this.generations.get(by) ?? 0, by, lot);
  }

  /** Sells all the collateral of a keeper that has no stock. */
  sellUnlessKept(by: Account): void {
    if (this.keepers.keepsStock(by)) return;
    this.sell(by, this.parts.ledger.balance(by, this.parts.assets.collateral));
  }

  /** Buys for `spend`. */
  buy(by: Account, spend: Num): void {
    const { ledger, assets } = this.parts;
    const { bookedVenue: venue } = this.market;
    const midPrice = venue.midPrice();
    const lot = venue.buy(spend);
    const transfers = [
      { asset: assets.debt, from: by, to: venue.account, amount: spend },
      { asset: assets.collateral, from: venue.account, to: by, amount: lot },
    ];
    ledger.post({ transfers });
    this.log.venuePurchase(by, lot.toNumber(), spend.toNumber(), midPrice, transfers);
  }

  private sellOnAccountOf(generation: number, by: Account, lot: Num): void {
    const before = this.feedback.before();
    this.sell(by, lot);
    this.feedback.follow(generation, before);
  }

  private send(by: Account, lot: Num, sale: SaleRecord): void {
    const { bridge } = this.parts;
    const { now, referencePrice } = this.market;
    this.underWay.push({ by, lot, saleAt: bridge.saleAt(now), sale });
    const worth = lot.toNumber() * referencePrice;
    this.charges.holding(by, bridge.costOfWaiting(worth, now));
  }

  private sell(by: Account, wanted: Num): void {
    if (wanted.isZero()) return;
    const { ledger, assets } = this.parts;
    const { bookedVenue: venue } = this.market;
    const midPrice = venue.midPrice();
    const { lot, proceeds } = this.sellWhatIsTaken(wanted);
    if (lot.isZero()) return;
    const transfers = [
      { asset: assets.collateral, from: by, to: venue.account, amount: lot },
      { asset: assets.debt, from: venue.account, to: by, amount: proceeds },
    ];
    ledger.post({ transfers });
    this.log.venueSale(by, lot.toNumber(), proceeds.toNumber(), midPrice, transfers);
  }

  /** Sells the lot, or as much of it as the venue has liquidity for: the keeper keeps the rest. */
  private sellWhatIsTaken(wanted: Num): { readonly lot: Num; readonly proceeds: Num } {
    const { bookedVenue: venue } = this.market;
    const { zero } = this.parts.arithmetic;
    try {
      return { lot: wanted, proceeds: venue.sell(wanted) };
    } catch (error) {
      if (!(error instanceof InsufficientLiquidityError)) throw error;
      const lot = this.largestTaken(wanted);
      return { lot, proceeds: lot.isZero() ? zero : venue.sell(lot) };
    }
  }

  private largestTaken(wanted: Num): Num {
    const { arithmetic, assets } = this.parts;
    const half = arithmetic.num(0.5);
    let [taken, refused] = [arithmetic.zero, wanted];
    for (let step = 0; step < bisections; step += 1) {
      const middle = taken.plus(refused).times(half).quantize(assets.collateral.decimals, 'down');
      if (middle.isZero() || middle.eq(taken)) return taken;
      if (this.takes(middle)) taken = middle;
      else refused = middle;
    }
    return taken;
  }

  private takes(lot: Num): boolean {
    try {
      this.market.bookedVenue.previewSell(lot);
      return true;
    } catch (error) {
      if (error instanceof InsufficientLiquidityError) return false;
      throw error;
    }
  }
}
