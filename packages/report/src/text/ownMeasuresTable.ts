import { formatMeasure } from '../format/formatMeasure.js';
import { plainText } from '../format/plainText.js';
import type { Results } from '../results/resultsSchema.js';
import { alignColumns } from './alignColumns.js';
import { tableWidth } from './comparisonTable.js';

// More columns of long titles do not fit into a terminal.
const mostColumns = 4;

/** Measures of the user's own, a contender a row, with their units; empty if there are none. */
export function ownMeasuresTable({ measures, contenders }: Results): string {
  const own = measures.filter(({ from }) => from !== undefined);
  const tables: string[] = [];
  for (let start = 0; start < own.length; start += mostColumns) {
    const shown = own.slice(start, start + mostColumns);
    const headings = [
      ['', ...shown.map(({ title }) => plainText(title))],
      ['mechanism', ...shown.map(({ unit, summary = 'mean' }) => `${unit}, ${summary}`)],
    ];
    const rows = contenders.map(({ id, measures: numbers }) => [
      plainText(id),
      ...shown.map(({ id: measure, unit, summary = 'mean' }) =>
        formatMeasure(numbers[measure]?.[summary] ?? null, unit),
      ),
    ]);
    tables.push(alignColumns(headings, rows, tableWidth).join('\n'));
  }
  return tables.join('\n\n');
}
