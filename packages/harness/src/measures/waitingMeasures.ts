import type { Measure } from './measure.js';
import type { SaleColumns, SaleMoment } from './saleColumns.js';

/** Mean time from one moment to another, over the sales that somebody bought from. */
function meanWait(columns: SaleColumns, from: SaleMoment, to: SaleMoment): number | undefined {
  let [sum, count] = [0, 0];
  for (let sale = 0; sale < columns.size; sale += 1) {
    if (Number.isNaN(columns.firstFillAt[sale])) continue;
    sum += (columns[to][sale] as number) - (columns[from][sale] as number);
    count += 1;
  }
  return count === 0 ? undefined : sum / count;
}

function waitingMeasure(
  id: string,
  title: string,
  formula: string,
  from: SaleMoment,
  to: SaleMoment,
): Measure {
  return {
    id,
    group: 'waiting',
    title,
    unit: 'seconds',
    better: 'less',
    absent: 'nothing was sold',
    formula: `mean over the sales that were sold from: ${formula}`,
    compute: ({ columns }) => meanWait(columns, from, to),
  };
}

/** From breach to the last fill, part by part: the parts add up to the last measure. */
export const waitingMeasures: readonly Measure[] = [
  waitingMeasure(
    'waitingDetection',
    'waiting for the oracle',
    'breach → oracle shows it',
    'breachAt',
    'shownAt',
  ),
  waitingMeasure(
    'waitingInitiation',
    'waiting for the opening',
    'oracle shows it → sale open',
    'shownAt',
    'openedAt',
  ),
  waitingMeasure(
    'waitingFirstFill',
    'waiting for the first buyer',
    'sale open → first fill',
    'openedAt',
    'firstFillAt',
  ),
  waitingMeasure(
    'waitingLastFill',
    'waiting for the last buyer',
    'first fill → last fill',
    'firstFillAt',
    'lastFillAt',
  ),
  waitingMeasure(
    'waitingTotal',
    'breach to last fill',
    'breach → last fill',
    'breachAt',
    'lastFillAt',
  ),
];
