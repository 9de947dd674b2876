import { formatMeasure } from '../format/formatMeasure.js';
import { plainText } from '../format/plainText.js';
import type { Results } from '../results/resultsSchema.js';

type Contender = Results['contenders'][number];

/** The contenders at one end of a measure. */
export interface Extreme {
  /** Those whose number looks the same in a table. */
  readonly names: readonly string[];
  /** The number, as a table shows it. */
  readonly text: string;
}

/**
 * Who has the lowest and who the highest mean of a measure; the same at both ends if all are alike.
 * `undefined` if no contender has a number.
 */
export function extremes(
  results: Results,
  contenders: readonly Contender[],
  measure: string,
): { readonly lowest: Extreme; readonly highest: Extreme } | undefined {
  const unit = results.measures.find(({ id }) => id === measure)?.unit ?? 'count';
  const entries = contenders
    .map(({ id, measures }) => ({ name: plainText(id), mean: measures[measure]?.mean ?? null }))
    .filter((entry): entry is { name: string; mean: number } => entry.mean !== null)
    .map((entry) => ({ ...entry, text: formatMeasure(entry.mean, unit) }))
    .sort((a, b) => a.mean - b.mean);
  const [first, last] = [entries[0], entries.at(-1)];
  if (!first || !last) return undefined;
  const alike = (text: string): Extreme => ({
    names: entries.filter((entry) => entry.text === text).map(({ name }) => name),
    text,
  });
  return { lowest: alike(first.text), highest: alike(last.text) };
}
