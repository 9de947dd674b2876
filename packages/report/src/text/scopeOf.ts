import type { Results } from '../results/resultsSchema.js';

/** What the means are over: `20 paths of each of 3 scenarios`; empty for a single path. */
export function scopeOf({ scenarios }: Results): string {
  const counts = scenarios.map(({ pathCount }) => pathCount);
  const [least, most] = [Math.min(...counts), Math.max(...counts)];
  const number = least === most ? `${most}` : `${least} or ${most}`;
  const paths = `${number} ${most === 1 ? 'path' : 'paths'}`;
  if (scenarios.length === 1) return most === 1 ? '' : paths;
  return `${paths} of each of ${scenarios.length} scenarios`;
}
