import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  comparisonTable,
  describe,
  markdownReport,
  type Results,
  resultsJson,
} from '@liqlab/report';

/** Writes what came of a comparison into a folder, and says it in a table and a few sentences. */
export function write(results: Results, folder: string): string {
  writeFileSync(join(folder, 'results.json'), resultsJson(results));
  writeFileSync(join(folder, 'report.md'), markdownReport(results));
  return `${comparisonTable(results)}\n${describe(results)}`;
}
