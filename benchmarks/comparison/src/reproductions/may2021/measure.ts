import { makerClip } from '@liqlab/dutch-auction';
import type { RunOutcome, SaleOutcome } from '@liqlab/harness';
import type { PricePath } from '@liqlab/market';
import { simulate } from '../../simulate.js';
import { mean, median, sum } from '../../statistics.js';
import type { Variant } from './variant.js';
import { marketOf } from './world.js';

/** Books of vaults that each row is measured on. */
export const books = 10;

/** What came of a row: means over its books. */
export interface Measured {
  readonly variant: Variant;
  readonly sales: number;
  /** Minutes. */
  readonly medianSettlement: number;
  readonly meanSettlement: number;
  /** Settlement price / oracle price at the opening, less 1; mean over the sales. */
  readonly meanPrice: number;
  /** Penalty / debt cleared. */
  readonly penalty: number;
  /** In all. */
  readonly eventsPosted: number;
}

/** Runs a row. */
export function measure(variant: Variant, path: PricePath): Measured {
  const runs = Array.from({ length: books }, (_, index) => {
    const seed = index + 1;
    const mechanism = makerClip();
    const market = marketOf(variant, path, seed);
    return summary(simulate({ scenario: 'may-2021', seed, mechanism, market }));
  });
  const average = (of: (one: (typeof runs)[number]) => number) => mean(runs.map(of));
  return {
    variant,
    sales: average((one) => one.sales),
    medianSettlement: average((one) => one.medianSettlement),
    meanSettlement: average((one) => one.meanSettlement),
    meanPrice: average((one) => one.meanPrice),
    penalty: average((one) => one.penalty),
    eventsPosted: sum(runs.map((one) => one.eventsPosted)),
  };
}

function summary({ sales, eventsPosted }: RunOutcome) {
  const sold = sales.filter((sale) => sale.sold > 0);
  const minutes = sold.map(
    ({ openedAt, lastFillAt }) => ((lastFillAt ?? openedAt) - openedAt) / 60,
  );
  const paid = sum(sold.map((sale) => sale.paid));
  const cleared = sum(sold.map((sale) => sale.cleared));
  return {
    sales: sold.length,
    medianSettlement: median(minutes),
    meanSettlement: mean(minutes),
    meanPrice: mean(sold.map(priceAgainstOracle)),
    penalty: paid / cleared - 1,
    eventsPosted,
  };
}

function priceAgainstOracle({ paid, sold, oraclePriceAtOpening }: SaleOutcome): number {
  return paid / sold / oraclePriceAtOpening - 1;
}
