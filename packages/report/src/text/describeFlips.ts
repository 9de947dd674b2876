import { plainText } from '../format/plainText.js';
import type { Results } from '../results/resultsSchema.js';

const mostNamed = 3;

/** The scenarios that flip the ranking, a sentence each, the first few of them; empty without any. */
export function describeFlips({ flips, measures }: Results): string {
  if (flips.length === 0) return '';
  const sentences = flips.slice(0, mostNamed).map(({ measure, scenario, better, worse }) => {
    const title = measures.find(({ id }) => id === measure)?.title ?? measure;
    const [first, second] = [plainText(better), plainText(worse)];
    return `By ${title}, ${plainText(scenario)} flips the ranking: ${first} is better there than ${second}, worse over all scenarios.`;
  });
  const more = flips.length - sentences.length;
  return [...sentences, ...(more > 0 ? [`report.md names ${more} more.`] : [])].join(' ');
}
