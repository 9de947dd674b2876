import type { Results } from './resultsSchema.js';

/** The text of `results.json`. */
export function resultsJson(results: Results): string {
  return `${JSON.stringify(results, null, 2)}\n`;
}
