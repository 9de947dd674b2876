import { noNumber } from '../format/formatMeasure.js';
import type { Results } from '../results/resultsSchema.js';

/**
 * Why numbers are missing, in the words of the measures: a line for each reason, with the measures that
 * some contender has no number of. A contender whose runs were all lost has none of any, and a note of
 * its own.
 *
 * @param shown - ids of the measures that the table shows; all of them if absent.
 */
export function absentNotes(
  { measures, contenders }: Pick<Results, 'measures' | 'contenders'>,
  shown: readonly string[] = measures.map(({ id }) => id),
): string[] {
  const finished = contenders.filter(({ failed, runs }) => failed < runs);
  const reasons = new Map<string, string[]>();
  for (const { id, title, absent = 'no run has a number' } of measures) {
    const isMissing = finished.some((one) => (one.measures[id]?.mean ?? null) === null);
    if (!isMissing || !shown.includes(id)) continue;
    reasons.set(absent, [...(reasons.get(absent) ?? []), title]);
  }
  return [...reasons].map(([reason, titles]) => `${noNumber}, ${titles.join('; ')}: ${reason}.`);
}
