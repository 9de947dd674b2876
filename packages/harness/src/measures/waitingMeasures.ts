import type { Measure } from './measure.js';
import { once } from './once.js';
import type { SaleOutcome } from './runOutcome.js';

/** A sale that somebody bought from. */
type SoldFrom = SaleOutcome & { readonly firstFillAt: number; readonly lastFillAt: number };

const soldFrom = once(({ sales }): SoldFrom[] => {
  return sales.filter(
    (sale): sale is SoldFrom => sale.firstFillAt !== undefined && sale.lastFillAt !== undefined,
  );
});

function waitingMeasure(
  id: string,
  title: string,
  formula: string,
  of: (sale: SoldFrom) => number,
): Measure {
  return {
    id,
    group: 'waiting',
    title,
    unit: 'seconds',
    better: 'less',
    absent: 'nothing was sold',
    formula: `mean over the sales that were sold from: ${formula}`,
    compute: (outcome) => {
      const sales = soldFrom(outcome);
      if (sales.length === 0) return undefined;
      return sales.reduce((sum, sale) => sum + of(sale), 0) / sales.length;
    },
  };
}

/** From breach to the last fill, part by part: the parts add up to the last measure. */
export const waitingMeasures: readonly Measure[] = [
  waitingMeasure(
    'waitingDetection',
    'waiting for the oracle',
    'breach → oracle shows it',
    (sale) => sale.shownAt - sale.breachAt,
  ),
  waitingMeasure(
    'waitingInitiation',
    'waiting for the opening',
    'oracle shows it → sale open',
    (sale) => sale.openedAt - sale.shownAt,
  ),
  waitingMeasure(
    'waitingFirstFill',
    'waiting for the first buyer',
    'sale open → first fill',
    (sale) => sale.firstFillAt - sale.openedAt,
  ),
  waitingMeasure(
    'waitingLastFill',
    'waiting for the last buyer',
    'first fill → last fill',
    (sale) => sale.lastFillAt - sale.firstFillAt,
  ),
  waitingMeasure(
    'waitingTotal',
    'breach to last fill',
    'breach → last fill',
    (sale) => sale.lastFillAt - sale.breachAt,
  ),
];
