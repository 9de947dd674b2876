import { quantileOfSorted } from '../statistics/quantileOfSorted.js';
import type { Measure } from './measure.js';
import { once } from './once.js';
import type { RunOutcome } from './runOutcome.js';
import type { SaleColumns, SaleMoment } from './saleColumns.js';

/** Time from one moment to another in ascending order, of the sales that got so far. */
function latencies(
  from: SaleMoment,
  to: SaleMoment,
  isLeftOut = (_: SaleColumns, __: number) => false,
) {
  return once(({ columns }) => {
    const all = new Float64Array(columns.size);
    let count = 0;
    for (let sale = 0; sale < columns.size; sale += 1) {
      const seconds = (columns[to][sale] as number) - (columns[from][sale] as number);
      if (!Number.isNaN(seconds) && !isLeftOut(columns, sale)) all[count++] = seconds;
    }
    return all.subarray(0, count).sort();
  });
}

// Nobody detects a breach that is still to come.
const beforeBreach = ({ awaitedBreachPrice }: SaleColumns, sale: number): boolean =>
  !Number.isNaN(awaitedBreachPrice[sale]);
const detection = latencies('breachAt', 'shownAt', beforeBreach);
const initiation = latencies('shownAt', 'openedAt');
const firstFill = latencies('openedAt', 'firstFillAt');
const lastFill = latencies('openedAt', 'lastFillAt');

function latencyMeasure(
  id: string,
  title: string,
  formula: string,
  of: (outcome: RunOutcome) => Float64Array,
  q: number,
): Measure {
  const compute = (outcome: RunOutcome) => quantileOfSorted(of(outcome), q);
  return {
    ...{ id, title, formula, compute },
    ...{ group: 'time', unit: 'seconds', better: 'less', absent: 'no sale had got so far' },
  };
}

/** How long it took; p50 and maximum over the sales of a run. */
export const latencyMeasures: readonly Measure[] = [
  latencyMeasure(
    'detectionP50',
    'detection latency, p50',
    'breach → oracle shows it',
    detection,
    0.5,
  ),
  latencyMeasure(
    'initiationP50',
    'initiation latency, p50',
    'oracle shows it → sale open',
    initiation,
    0.5,
  ),
  latencyMeasure(
    'firstFillP50',
    'settlement latency to the first fill, p50',
    'sale open → first fill',
    firstFill,
    0.5,
  ),
  latencyMeasure(
    'settlementP50',
    'settlement latency, p50',
    'sale open → last fill',
    lastFill,
    0.5,
  ),
  latencyMeasure(
    'settlementMax',
    'settlement latency, maximum',
    'sale open → last fill',
    lastFill,
    1,
  ),
];
