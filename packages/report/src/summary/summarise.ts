import {
  type MeasureDescription,
  meanEstimate,
  pairedDifference,
  quantileOfSorted,
  type RunTable,
  tailRisk,
  winShares,
} from '@liqlab/harness';
import { sixDigits } from '../format/sixDigits.js';
import { quantileShares } from '../results/numbersSchema.js';
import type { ContenderSummary, DifferenceSummary, MeasureSummary } from './contenderSummary.js';

/**
 * Every contender summed up over some scenarios, in the order of the table. With one path the mean of
 * a measure is the number itself; a lost run is in no mean.
 *
 * @param baseline - id of the contender that the others are compared with.
 */
export function summarise(
  table: RunTable,
  scenarios: readonly string[],
  baseline: string,
): ContenderSummary[] {
  const { measures } = table;
  const wins = measures.map(
    (measure) => [measure.id, winShares(table, scenarios, measure)] as const,
  );
  return table.contenders.map((contender) => {
    const cells = scenarios.map((scenario) => table.runs(scenario, contender));
    const sum = (count: (cell: (typeof cells)[number]) => number): number =>
      cells.reduce((total, cell) => total + count(cell), 0);
    const numbers = (measure: string) => cells.map((cell) => cell.column(measure).values());
    const difference = (measure: MeasureDescription): DifferenceSummary =>
      differenceOf(table, scenarios, measure, [contender, baseline]);
    return {
      runs: sum(({ runs }) => runs),
      failed: sum(({ failed }) => failed),
      eventsPosted: sum(({ eventsPosted }) => eventsPosted),
      measures: byId(measures, (measure) => measureSummary(numbers(measure.id))),
      badDebtTail: tailRisk(numbers('badDebt').flat()),
      differences: contender === baseline ? {} : byId(measures, difference),
      wins: Object.fromEntries(
        wins.flatMap(([id, shares]) => {
          const share = shares.get(contender);
          return share === undefined ? [] : [[id, share]];
        }),
      ),
    };
  });
}

function byId<Summary>(
  measures: readonly MeasureDescription[],
  of: (measure: MeasureDescription) => Summary,
): Record<string, Summary> {
  return Object.fromEntries(measures.map((measure) => [measure.id, of(measure)]));
}

// Fewer numbers have no distribution worth drawing.
const fewest = 3;

function measureSummary(samples: readonly (readonly number[])[]): MeasureSummary {
  const { mean, count, interval } = meanEstimate(samples);
  const sorted = Float64Array.from(samples.flat()).sort();
  const percentile = (q: number): number | null => quantileOfSorted(sorted, q) ?? null;
  return {
    mean,
    runs: count,
    interval,
    p5: percentile(0.05),
    p50: percentile(0.5),
    p95: percentile(0.95),
    p99: percentile(0.99),
    quantiles:
      sorted.length < fewest ? [] : quantileShares.map((q) => sixDigits(percentile(q) ?? 0)),
  };
}

function differenceOf(
  table: RunTable,
  scenarios: readonly string[],
  { id, better }: MeasureDescription,
  [contender, baseline]: readonly [string, string],
): DifferenceSummary {
  const pairs = scenarios.map((scenario) => table.pairs(scenario, id, contender, baseline));
  const { mean, count, interval, verdict } = pairedDifference(pairs, better);
  return { mean, pairs: count, interval, verdict };
}
