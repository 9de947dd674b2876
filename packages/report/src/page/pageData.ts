import type { Results } from '../results/resultsSchema.js';

type Numbers = Results['scenarios'][number]['contenders'][number];
type Verdict = Numbers['differences'][string]['verdict'];

/** What the page says of a measure of a contender; the order of the fields in {@link PageData}. */
export interface Cell {
  readonly mean: number | null;
  readonly low: number | null;
  readonly high: number | null;
  readonly runs: number;
  /** Mean of the differences to the baseline; `null` for the baseline. */
  readonly difference: number | null;
  readonly differenceLow: number | null;
  readonly differenceHigh: number | null;
  readonly verdict: Verdict | undefined;
  /** Share of paths on which it did best. */
  readonly wins: number | null;
  /** At 0, 5, … 100 %; empty with fewer than three numbers. */
  readonly quantiles: readonly number[];
}

/** All scenarios together, or one of them. */
export interface Scope {
  /** Empty for all together. */
  readonly name: string;
  readonly paths: number;
  /** By contender, then by measure, in their orders: the fields of a {@link Cell}, as short as can be. */
  readonly cells: readonly (readonly (readonly (number | null)[])[])[];
  /** By contender, then by measure of sales: how many sales, then the quantiles. */
  readonly sales: readonly (readonly (readonly number[])[])[];
}

/** What the page is drawn from: numbers of `results.json`, each as it is there. */
export interface PageData {
  readonly contenders: readonly string[];
  readonly baseline: string;
  readonly measures: Results['measures'];
  readonly saleMeasures: Results['saleMeasures'];
  /** All scenarios together first, then each; one scenario alone has no scope of its own. */
  readonly scopes: readonly Scope[];
  readonly flips: Results['flips'];
  readonly timeline: Results['timeline'];
  readonly map: Results['map'];
}

const verdicts: readonly Verdict[] = [
  'no difference shown at this sample size',
  'better',
  'worse',
  'higher',
  'lower',
];

/** The data of the page. */
export function pageData(results: Results): PageData {
  const { contenders, baseline, measures, saleMeasures, scenarios, flips, timeline, map } = results;
  const ids = measures.map(({ id }) => id);
  const saleIds = saleMeasures.map(({ id }) => id);
  const scope = (name: string, paths: number, all: readonly Numbers[]): Scope => ({
    name,
    paths,
    cells: all.map((numbers) => ids.map((id) => encoded(numbers, id))),
    sales: all.map(({ sales }) =>
      saleIds.map((id) => [sales[id]?.sales ?? 0, ...(sales[id]?.quantiles ?? [])]),
    ),
  });
  const total = scenarios.reduce((sum, { pathCount }) => sum + pathCount, 0);
  const each = scenarios.map((one) => scope(one.prices.name, one.pathCount, one.contenders));
  return {
    contenders: contenders.map(({ id }) => id),
    ...{ baseline, measures, saleMeasures, flips, timeline, map },
    scopes: [scope('', total, contenders), ...(scenarios.length > 1 ? each : [])],
  };
}

function encoded({ measures, differences, wins }: Numbers, id: string): (number | null)[] {
  const [summary, difference] = [measures[id], differences[id]];
  if (!summary || summary.mean === null) return [];
  const reach = difference?.interval;
  return [
    summary.mean,
    summary.interval?.low ?? null,
    summary.interval?.high ?? null,
    summary.runs,
    difference?.mean ?? null,
    reach?.low ?? null,
    reach?.high ?? null,
    difference && difference.mean !== null ? verdicts.indexOf(difference.verdict) : null,
    wins[id] ?? null,
    ...summary.quantiles,
  ];
}

/** What the page says of a contender by a measure. */
export function cellOf(
  { scopes, measures }: PageData,
  scope: number,
  contender: number,
  measure: string,
): Cell {
  const index = measures.findIndex(({ id }) => id === measure);
  const fields = scopes[scope]?.cells[contender]?.[index] ?? [];
  const [mean = null, low = null, high = null, runs] = fields;
  const [difference = null, differenceLow = null, differenceHigh = null] = fields.slice(4);
  const [verdict = null, wins = null] = fields.slice(7);
  return {
    ...{ mean, low, high, runs: runs ?? 0, difference, differenceLow, differenceHigh, wins },
    verdict: verdict === null ? undefined : verdicts[verdict],
    quantiles: fields.slice(9) as number[],
  };
}
