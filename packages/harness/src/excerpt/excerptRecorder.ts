import type { Seconds } from '@liqlab/core';
import type { RunEvent, SaleEvent } from '../run/runEvent.js';
import type { BlockBegun, OffersShown, RunObservation } from '../run/runObservation.js';
import type { SaleRecord } from '../run/saleRecord.js';
import { offeredPrice } from './offeredPrice.js';
import type { ExcerptFill, ExcerptSale, RunExcerpt } from './runExcerpt.js';
import { thinned } from './thinned.js';

/** How much of a run is kept. */
export interface ExcerptLimits {
  /** Points of the price curve. */
  readonly prices: number;
  readonly sales: number;
  /** Points of the price curve of each sale. */
  readonly offers: number;
  readonly fills: number;
}

/** Some forty kilobytes of JSON at most. */
export const defaultExcerptLimits: ExcerptLimits = {
  prices: 500,
  sales: 12,
  offers: 60,
  fills: 200,
};

interface RecordedSale {
  readonly record: SaleRecord;
  readonly debt: number;
  readonly lot: number;
  writtenOff: number;
  resets: number;
  readonly offersAt: Seconds[];
  readonly offers: number[];
}

// Shown before the first breach and after the last sale, as a share of the time between.
const margin = 0.1;

/**
 * Records the excerpt of a run: give its two functions to `runMechanism` as `onEvent` and
 * `onObservation`.
 */
export class ExcerptRecorder {
  private readonly at: Seconds[] = [];
  private readonly reference: number[] = [];
  private readonly oracle: number[] = [];
  private readonly sales = new Map<number, RecordedSale>();
  private readonly fills: ExcerptFill[] = [];

  constructor(private readonly limits: ExcerptLimits = defaultExcerptLimits) {}

  /** Takes the next entry of the log. */
  readonly onEvent = (event: RunEvent): void => {
    if (event.type === 'sale') this.addSaleEvent(event);
  };

  /** Takes what happens beside it. */
  readonly onObservation = (observation: RunObservation): void => {
    if (observation.type === 'block') this.addBlock(observation);
    if (observation.type === 'offers') this.addOffers(observation);
  };

  /** The excerpt of the run so far. */
  excerpt(): RunExcerpt {
    const { sales, fills, limits } = this;
    return {
      prices: this.prices(),
      sales: largest([...sales.values()], limits.sales, ({ debt }) => debt)
        .sort((a, b) => a.record.id - b.record.id)
        .map((sale) => this.excerptSale(sale)),
      salesInRun: sales.size,
      fills: largest(fills, limits.fills, ({ sold, price }) => sold * price).sort(
        (a, b) => a.at - b.at,
      ),
      fillsInRun: fills.length,
    };
  }

  private addBlock({ at, referencePrice, oraclePrice }: BlockBegun): void {
    this.at.push(at);
    this.reference.push(referencePrice);
    this.oracle.push(oraclePrice ?? Number.NaN);
  }

  private addOffers({ target, offers }: OffersShown): void {
    const sale = 'liquidation' in target ? this.sales.get(target.id) : undefined;
    const price = sale && offeredPrice(offers);
    if (!sale || price === undefined) return;
    sale.offersAt.push(this.at.at(-1) ?? 0);
    sale.offers.push(price);
  }

  private addSaleEvent({ sale: record, event, at }: SaleEvent): void {
    if (event.type === 'opened') {
      const [debt, lot] = [event.debt.toNumber(), event.lot.toNumber()];
      const nothingYet = { writtenOff: 0, resets: 0, offersAt: [], offers: [] };
      this.sales.set(record.id, { record, debt, lot, ...nothingYet });
    }
    const sale = this.sales.get(record.id);
    if (!sale) return;
    if (event.type === 'reset') sale.resets += 1;
    if (event.type === 'filled' && !event.sold.isZero()) {
      const sold = event.sold.toNumber();
      const price = rounded(event.paid.toNumber() / sold);
      const { kind, name } = event.by;
      const by = kind === name ? kind : `${kind} ${name}`;
      this.fills.push({ sale: record.id, at, price, sold: rounded(sold), by });
    }
    for (const { to, amount } of event.transfers) {
      if (to.kind === 'bad-debt') sale.writtenOff += amount.toNumber();
    }
  }

  private prices(): RunExcerpt['prices'] {
    const [from, to] = this.window();
    const indexes = this.at.flatMap((at, index) => (at >= from && at <= to ? [index] : []));
    const reference = indexes.map((index) => this.reference[index] as number);
    const kept = thinned(reference, this.limits.prices).map((index) => indexes[index] as number);
    return {
      at: kept.map((index) => this.at[index] as number),
      reference: kept.map((index) => rounded(this.reference[index] as number)),
      oracle: kept.map((index) => {
        const price = this.oracle[index] as number;
        return Number.isNaN(price) ? null : rounded(price);
      }),
    };
  }

  /** The time in which something happened, and a little before and after. */
  private window(): readonly [from: Seconds, to: Seconds] {
    const [end = 0] = this.at.slice(-1);
    const records = [...this.sales.values()].map(({ record }) => record);
    if (records.length === 0) return [0, end];
    const first = Math.min(...records.map(({ breach }) => breach.at));
    const last = Math.max(...records.map(({ closedAt, openedAt }) => closedAt ?? openedAt));
    const room = Math.max(margin * (last - first), 600);
    return [first - room, last + room];
  }

  private excerptSale({ record, debt, lot, offersAt, offers, ...sale }: RecordedSale) {
    const { id, position, breach, shownAt, openedAt, closedAt = null } = record;
    const kept = thinned(offers, this.limits.offers);
    return {
      sale: id,
      position: position.account.name,
      debt: rounded(debt),
      lot: rounded(lot),
      ...{ breachAt: breach.at, shownAt, openedAt, closedAt },
      ...{ writtenOff: rounded(sale.writtenOff), resets: sale.resets },
      offers: {
        at: kept.map((index) => offersAt[index] as number),
        price: kept.map((index) => rounded(offers[index] as number)),
      },
    } satisfies ExcerptSale;
  }
}

function largest<Item>(items: readonly Item[], most: number, of: (item: Item) => number): Item[] {
  return [...items].sort((a, b) => of(b) - of(a)).slice(0, most);
}

function rounded(number: number): number {
  return Number(number.toPrecision(7));
}
