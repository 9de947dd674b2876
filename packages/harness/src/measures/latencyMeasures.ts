import { quantileOfSorted } from '../statistics/quantileOfSorted.js';
import type { Measure } from './measure.js';
import { once } from './once.js';
import type { RunOutcome, SaleOutcome } from './runOutcome.js';

/** In ascending order, of the sales that have one. */
function latencies(of: (sale: SaleOutcome) => number | undefined) {
  return once(({ sales }) => {
    const latencies = new Float64Array(sales.length);
    let count = 0;
    for (const sale of sales) {
      const seconds = of(sale);
      if (seconds !== undefined) latencies[count++] = seconds;
    }
    return latencies.subarray(0, count).sort();
  });
}

// Nobody detects a breach that is still to come.
const detection = latencies(({ awaitedBreachPrice, shownAt, breachAt }) =>
  awaitedBreachPrice === undefined ? shownAt - breachAt : undefined,
);
const initiation = latencies((sale) => sale.openedAt - sale.shownAt);
const firstFill = latencies(({ firstFillAt, openedAt }) =>
  firstFillAt === undefined ? undefined : firstFillAt - openedAt,
);
const lastFill = latencies(({ lastFillAt, openedAt }) =>
  lastFillAt === undefined ? undefined : lastFillAt - openedAt,
);

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
