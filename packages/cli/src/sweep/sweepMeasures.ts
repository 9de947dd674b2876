import {
  type Measure,
  type MeasureDescription,
  measures,
  type TailRisk,
  tailRisk,
} from '@liqlab/harness';
import { UnknownNameError } from '../errors.js';
import { nearestName } from '../nearestName.js';
import { mean } from './mean.js';

/** What a sweep may choose by. */
export interface SweepMeasure extends Pick<Measure, 'id' | 'title' | 'unit' | 'formula'> {
  readonly better: 'more' | 'less';
  /** Id of the measure that it is made of. */
  readonly of: string;
  /** From the numbers of the paths of a scenario; at least one. */
  summarise(numbers: readonly number[]): number;
}

const tails: readonly (readonly [Exclude<keyof TailRisk, 'paths'>, string, string])[] = [
  ['var95', 'bad debt, VaR95', 'the 95th percentile of bad debt over the paths'],
  ['es95', 'bad debt, ES95', 'mean bad debt of the worst 5 % of the paths'],
  ['es99', 'bad debt, ES99', 'mean bad debt of the worst 1 % of the paths'],
];

const known: readonly SweepMeasure[] = [
  ...measures.flatMap(ofPaths),
  ...tails.map(([id, title, formula]): SweepMeasure => {
    const summarise = (numbers: readonly number[]) => tailRisk(numbers)[id] as number;
    return { id, title, unit: 'debt asset', formula, better: 'less', of: 'badDebt', summarise };
  }),
];

/** None if neither more nor less of it is better. */
function ofPaths({ id, title, unit, formula, better }: MeasureDescription): SweepMeasure[] {
  return better === 'neither'
    ? []
    : [{ id, title, unit, formula, better, of: id, summarise: mean }];
}

/** What a sweep chooses by unless it is told. */
export const defaultMeasures: readonly string[] = [
  'recovery',
  'borrowerLoss',
  'settlementP50',
  'es99',
];

/**
 * Measures by their ids.
 *
 * @param own - those of the user's own.
 * @throws {@link UnknownNameError}
 */
export function chooseMeasures(
  ids: readonly string[],
  own: readonly MeasureDescription[],
): SweepMeasure[] {
  const all = [...known, ...own.flatMap(ofPaths)];
  return ids.map((id) => {
    const measure = all.find((one) => one.id === id);
    if (measure) return measure;
    const names = all.map((one) => one.id) as [string, ...string[]];
    throw new UnknownNameError('measure', id, nearestName(id, names));
  });
}
