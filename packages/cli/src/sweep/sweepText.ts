import type { MeasureUnit } from '@liqlab/harness';
import { formatMeasure, plainText } from '@liqlab/report';
import type { SweepResults } from './sweepSchema.js';
import { regretText } from './sweepTables.js';

/** What was swept, in a sentence. */
export function subjectText(results: SweepResults): string {
  const { mechanism, design, points, scenarios, paths, seed, arithmetic } = results;
  const kind = design === 'grid' ? 'grid' : 'Sobol sample';
  const axes = results.parameters
    .map(({ name, from, to, values }) =>
      design === 'grid' && values
        ? `${name} in ${values.length} values from ${from} to ${to}`
        : `${name} from ${from} to ${to}`,
    )
    .join(', ');
  return (
    `${plainText(mechanism)}: a ${kind} of ${points.length - 1} points of ${axes}, in ` +
    `${scenarios.map(plainText).join(', ')}, ${paths} ${paths === 1 ? 'path' : 'paths'} each, ` +
    `seed ${seed}, ${arithmetic} arithmetic.`
  );
}

/** That not all runs were made. */
export function partialText({ partial }: SweepResults): string {
  if (!partial) return '';
  return `PARTIAL: interrupted after ${partial.finished} of ${partial.planned} runs; points without a run on every measure are left out.`;
}

/** The choice that regrets least in its worst scenario, and how it differs from the mechanism as named. */
export function robustText(results: SweepResults): string {
  const { robust, points, parameters, shown } = results;
  const point = robust === null ? undefined : points[robust];
  if (!point) return 'No robust choice: no point has a number for every measure.';
  if (Object.values(shown).every((ids) => ids.length === 0)) {
    return 'No robust choice: in no scenario do the best and the worst point differ by more than chance in any measure. More --paths, or wider ranges, would tell.';
  }
  const regret = `largest regret ${regretText(point.maximalRegret)}`;
  if (robust === 0) return `Robust choice: the mechanism as named, ${regret}.`;
  const values = parameters.map(({ name }) => `${name} ${point.parameters?.[name]}`).join(', ');
  return (
    `Robust choice: point #${robust}, ${values}: ${regret}, that of the mechanism as named ` +
    `${regretText(points[0]?.maximalRegret ?? null)}. ${differencesText(results)}`
  );
}

function differencesText({ differences, measures }: SweepResults): string {
  const parts = measures.flatMap(({ id, title, unit }) => {
    const difference = differences[id];
    if (!difference || difference.mean === null) return [];
    const { mean, interval, verdict } = difference;
    const form = (value: number) => formatMeasure(value, unit as MeasureUnit);
    const reach = interval ? ` ± ${form((interval.high - interval.low) / 2)}` : '';
    return [`${title} ${mean > 0 ? '+' : ''}${form(mean)}${reach} (${verdict})`];
  });
  return parts.length === 0 ? '' : `Against it, on the same paths: ${parts.join('; ')}.`;
}

/** How much of the ranking the parameters explain, where it is little. */
export function sensitivityNote({ sensitivities, measures }: SweepResults): string {
  const weak = sensitivities.filter(({ explained }) => explained !== null && explained < 0.5);
  const none = sensitivities.filter(({ explained }) => explained === null);
  const titles = (some: typeof sensitivities) =>
    some.map(({ measure }) => measures.find(({ id }) => id === measure)?.title).join(', ');
  return [
    'Partial rank correlation with its 95 % interval, the other parameters held equal: +1 rises with the parameter, -1 falls.',
    ...(weak.length > 0
      ? [`Low R², so that it depends on them in another way, or hardly: ${titles(weak)}.`]
      : []),
    ...(none.length > 0 ? [`Without a number: ${titles(none)} does not vary.`] : []),
  ].join(' ');
}
