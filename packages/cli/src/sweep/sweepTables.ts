import type { MeasureUnit } from '@liqlab/harness';
import { formatMeasure, plainText } from '@liqlab/report';
import type { SweepResults } from './sweepSchema.js';

/** A table as a terminal or a page shows it. */
export interface Table {
  readonly headings: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

type Point = SweepResults['points'][number];

/** Points with their parameters, means and largest regret, those with the least regret first. */
export function pointsTable(results: SweepResults, points: readonly number[]): Table {
  const { parameters, measures } = results;
  const headings = [
    'point',
    ...parameters.map(({ name }) => shortName(name)),
    ...measures.map(({ title }) => title),
    'largest regret',
  ];
  const chosen = points.flatMap((point) => results.points[point] ?? []);
  const rows = chosen
    .sort(byRegret)
    .map((point) => [
      nameOf(point, results),
      ...parameters.map(({ name }) => valueAt(point, name)),
      ...measures.map(({ id, unit }) =>
        formatMeasure(point.means[id] ?? null, unit as MeasureUnit),
      ),
      regretText(point.maximalRegret),
    ]);
  return { headings, rows };
}

function byRegret(a: Point, b: Point): number {
  const regret = ({ maximalRegret }: Point) => maximalRegret ?? Number.POSITIVE_INFINITY;
  return regret(a) - regret(b) || a.point - b.point;
}

function nameOf({ point, isOnFront }: Point, { robust }: SweepResults): string {
  const name = point === 0 ? 'as named' : `#${point}`;
  return `${name}${point === robust ? ' ←' : ''}${isOnFront ? '' : ' (not on it)'}`;
}

function valueAt({ parameters }: Point, name: string): string {
  const value = parameters?.[name];
  return `${value ?? ''}`;
}

/** A regret with two digits. */
export function regretText(regret: number | null): string {
  return regret === null ? '–' : regret.toFixed(2);
}

/** The last part of a parameter's name: `cut` of `priceCurve.cut`. */
export function shortName(name: string): string {
  return plainText(name.slice(name.lastIndexOf('.') + 1));
}

/** How each measure goes with each parameter. */
export function sensitivityTable({ parameters, measures, sensitivities }: SweepResults): Table {
  const rows = parameters.map(({ name }) => [
    plainText(name),
    ...sensitivities.map((one) => coefficientText(one.parameters[name])),
  ]);
  const explained = sensitivities.map(({ explained }) => explained?.toFixed(2) ?? '–');
  return {
    headings: ['parameter', ...measures.map(({ title }) => title)],
    rows: [...rows, ['R²', ...explained]],
  };
}

type Sensitivity = SweepResults['sensitivities'][number]['parameters'][string];

function coefficientText(sensitivity: Sensitivity | undefined): string {
  const { coefficient = null, interval = null } = sensitivity ?? {};
  if (coefficient === null) return '–';
  const text = signed(coefficient);
  return interval ? `${text} (${signed(interval.low)}…${signed(interval.high)})` : text;
}

function signed(value: number): string {
  return `${value < 0 ? '-' : '+'}${Math.abs(value).toFixed(2)}`;
}

/** The regret of the robust choice, of the mechanism as named, and of the best of each scenario. */
export function scenarioRegrets(results: SweepResults): Table {
  const { scenarios, points, robust, shown } = results;
  const robustPoint = robust === null ? undefined : points[robust];
  const rows = scenarios.map((scenario) => {
    const [best] = points
      .filter(({ regret }) => regret[scenario] !== undefined)
      .sort((a, b) => (a.regret[scenario] as number) - (b.regret[scenario] as number));
    return [
      plainText(scenario),
      regretText(robustPoint?.regret[scenario] ?? null),
      regretText(points[0]?.regret[scenario] ?? null),
      best
        ? `${best.point === 0 ? 'as named' : `#${best.point}`}: ${regretText(best.regret[scenario] ?? null)}`
        : '–',
      `${shown[scenario]?.length ?? 0} of ${results.measures.length}`,
    ];
  });
  return {
    headings: ['regret in', 'robust choice', 'as named', 'best there', 'measures that differ'],
    rows,
  };
}
