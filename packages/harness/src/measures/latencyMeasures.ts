import type { Measure } from './measure.js';
import type { RunOutcome, SaleOutcome } from './runOutcome.js';
import { quantile } from './sums.js';

function latencies(
  outcome: RunOutcome,
  of: (sale: SaleOutcome) => number | undefined,
): readonly number[] {
  return outcome.sales.map(of).filter((seconds) => seconds !== undefined);
}

// Nobody detects a breach that is still to come.
const detection = (sale: SaleOutcome): number | undefined =>
  sale.awaitedBreachPrice === undefined ? sale.shownAt - sale.breachAt : undefined;
const initiation = (sale: SaleOutcome): number => sale.openedAt - sale.shownAt;
const firstFill = (sale: SaleOutcome): number | undefined =>
  sale.firstFillAt === undefined ? undefined : sale.firstFillAt - sale.openedAt;
const lastFill = (sale: SaleOutcome): number | undefined =>
  sale.lastFillAt === undefined ? undefined : sale.lastFillAt - sale.openedAt;

function latencyMeasure(
  id: string,
  title: string,
  formula: string,
  of: (sale: SaleOutcome) => number | undefined,
  q: number,
): Measure {
  const compute = (outcome: RunOutcome) => quantile(latencies(outcome, of), q);
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
