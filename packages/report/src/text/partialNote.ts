import type { Results } from '../results/resultsSchema.js';

/** That a report is partial, and of how much; empty if it is not. */
export function partialNote({ partial }: Results): string {
  if (!partial) return '';
  const { finished, planned } = partial;
  return `PARTIAL: interrupted after ${finished} of ${planned} runs; every number is over those only.`;
}
