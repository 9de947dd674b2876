import type { SaleOutcome } from './runOutcome.js';

const none = Number.NaN;
const firstCapacity = 64;

function column(): Float64Array {
  return new Float64Array(firstCapacity);
}

/** A column of moments. */
export type SaleMoment = 'breachAt' | 'shownAt' | 'openedAt' | 'firstFillAt' | 'lastFillAt';

/**
 * The sales of a run, a column for each field of {@link SaleOutcome}, by number of the sale: they grow
 * while the run goes on, and a number in a column is no object for the collector to carry along.
 * What has not happened is NaN.
 */
export class SaleColumns {
  /** Sales so far. */
  size = 0;
  readonly position: string[] = [];
  generation = column();
  breachAt = column();
  breachPrice = column();
  awaitedBreachPrice = column();
  shownAt = column();
  openedAt = column();
  oraclePriceAtOpening = column();
  firstFillAt = column();
  lastFillAt = column();
  closedAt = column();
  debt = column();
  lot = column();
  raised = column();
  cleared = column();
  takenOver = column();
  writtenOff = column();
  covered = column();
  socialised = column();
  sold = column();
  paid = column();
  refunded = column();
  soldAtReference = column();
  venueSoldAtReference = column();
  venuePaid = column();
  backstopResult = column();
  taken = column();
  handedOn = column();
  surplus = column();
  bids = column();
  resets = column();

  /** Begins the next sale, of which nothing has happened. */
  begin(position: string): void {
    const sale = this.size;
    if (sale === this.debt.length) this.grow();
    this.size += 1;
    this.position.push(position);
    this.firstFillAt[sale] = none;
    this.lastFillAt[sale] = none;
    this.closedAt[sale] = none;
  }

  /** The run is over: the sales that began before their breach get its price. */
  close(): void {
    for (let sale = 0; sale < this.size; sale += 1) {
      const awaited = this.awaitedBreachPrice[sale] as number;
      if (Number.isNaN(awaited)) continue;
      // One that was over at once, before the breach, has that moment stand for it.
      const wentOn = this.lastFillAt[sale] !== this.openedAt[sale];
      if (wentOn) this.breachPrice[sale] = awaited;
      else this.awaitedBreachPrice[sale] = none;
    }
  }

  /** Every sale as an object of its own. */
  rows(): SaleOutcome[] {
    return this.position.map((_, sale) => this.row(sale));
  }

  private row(sale: number): SaleOutcome {
    return {
      sale,
      position: this.position[sale] as string,
      generation: this.generation[sale] as number,
      breachAt: this.breachAt[sale] as number,
      breachPrice: this.breachPrice[sale] as number,
      awaitedBreachPrice: this.at('awaitedBreachPrice', sale),
      shownAt: this.shownAt[sale] as number,
      openedAt: this.openedAt[sale] as number,
      oraclePriceAtOpening: this.oraclePriceAtOpening[sale] as number,
      firstFillAt: this.at('firstFillAt', sale),
      lastFillAt: this.at('lastFillAt', sale),
      closedAt: this.at('closedAt', sale),
      debt: this.debt[sale] as number,
      lot: this.lot[sale] as number,
      raised: this.raised[sale] as number,
      cleared: this.cleared[sale] as number,
      takenOver: this.takenOver[sale] as number,
      writtenOff: this.writtenOff[sale] as number,
      covered: this.covered[sale] as number,
      socialised: this.socialised[sale] as number,
      sold: this.sold[sale] as number,
      paid: this.paid[sale] as number,
      refunded: this.refunded[sale] as number,
      soldAtReference: this.soldAtReference[sale] as number,
      venueSoldAtReference: this.venueSoldAtReference[sale] as number,
      venuePaid: this.venuePaid[sale] as number,
      backstopResult: this.backstopResult[sale] as number,
      taken: this.taken[sale] as number,
      handedOn: this.handedOn[sale] as number,
      surplus: this.surplus[sale] as number,
      bids: this.bids[sale] as number,
      resets: this.resets[sale] as number,
    };
  }

  private at(
    field: 'awaitedBreachPrice' | 'firstFillAt' | 'lastFillAt' | 'closedAt',
    sale: number,
  ): number | undefined {
    const value = this[field][sale] as number;
    return Number.isNaN(value) ? undefined : value;
  }

  private grow(): void {
    for (const [field, cells] of Object.entries(this)) {
      if (!(cells instanceof Float64Array)) continue;
      const wider = new Float64Array(4 * cells.length);
      wider.set(cells);
      Object.assign(this, { [field]: wider });
    }
  }
}
