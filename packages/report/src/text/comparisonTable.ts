import { formatMeasure } from '../format/formatMeasure.js';
import { plainText } from '../format/plainText.js';
import { wrapText } from '../format/wrapText.js';
import type { Results } from '../results/resultsSchema.js';
import { absentNotes } from './absentNotes.js';
import { alignColumns } from './alignColumns.js';
import { scopeOf } from './scopeOf.js';

/** Widest line of a table, in characters. */
export const tableWidth = 100;

type Contender = Results['contenders'][number];

interface Column {
  readonly measure: string;
  readonly heading: readonly [string, string];
}

const columns: readonly Column[] = [
  { measure: 'recovery', heading: ['', 'recovery'] },
  { measure: 'badDebt', heading: ['bad', 'debt'] },
  { measure: 'borrowerLoss', heading: ['borrower', 'loss'] },
  { measure: 'slippage', heading: ['', 'slippage'] },
  { measure: 'settlementP50', heading: ['settled', 'p50'] },
  { measure: 'settlementMax', heading: ['settled', 'max'] },
  { measure: 'keeperProfit', heading: ['keeper', 'profit'] },
];

/**
 * The measures that matter most, a contender a row, for a terminal: at most {@link tableWidth}
 * characters wide, with a line below for every sign that needs one.
 */
export function comparisonTable(results: Results): string {
  const headings = [0, 1].map((line) => [
    line === 0 ? '' : 'mechanism',
    ...columns.map(({ heading }) => heading[line] as string),
  ]);
  const rows = results.contenders.map((contender) => [
    plainText(contender.id),
    ...cells(contender, results),
  ]);
  const lines = alignColumns(headings, rows, tableWidth);
  const notes = footnotes(results).flatMap((note) => wrapText(note, tableWidth));
  return [...lines, '', ...notes].join('\n');
}

function cells(contender: Contender, results: Results): string[] {
  const { failed, runs } = contender;
  if (failed > 0 && failed === runs) return ['failed', ...columns.slice(1).map(() => '')];
  return columns.map(({ measure }) => {
    const unit = results.measures.find(({ id }) => id === measure)?.unit ?? 'count';
    return formatMeasure(contender.measures[measure]?.mean ?? null, unit);
  });
}

function footnotes(results: Results): string[] {
  const lines = [
    'Amounts in the debt asset. Slippage: against the oracle price when the sale opened. Settled: ' +
      'from the opening of a sale to its last fill.',
  ];
  const scope = scopeOf(results);
  if (scope !== '') lines.push(`Means over ${scope}.`);
  const absent = absentNotes(
    results,
    columns.map(({ measure }) => measure),
  );
  return [...lines, ...absent, ...results.contenders.flatMap(failureNote)];
}

function failureNote({ id, runs, failed, failures }: Contender): string[] {
  const [first] = failures;
  if (!first) return [];
  const share = `${failed} of ${runs} ${runs === 1 ? 'run' : 'runs'} failed`;
  return [`${plainText(id)}: ${share}; the first: ${plainText(first.message)}`];
}
