import { join } from 'node:path';
import { alignColumns, measureFaults, plainText, tableWidth, wrapText } from '@liqlab/report';
import type { SweepResults } from './sweepSchema.js';
import { pointsTable, scenarioRegrets, sensitivityTable, type Table } from './sweepTables.js';
import { partialText, robustText, sensitivityNote, subjectText } from './sweepText.js';

const mostRows = 15;
const headingWidth = 10;

/** What `liqlab sweep` prints: the front, the robust choice and the sensitivities. */
export function terminalSweep(results: SweepResults, folder: string): string {
  const { front, robust, points, formulae } = results;
  const table = pointsTable(results, shownPoints(results));
  const more = table.rows.length - mostRows;
  const title = `Pareto front: ${front.length} of ${points.length} points; the mechanism as named beside it.`;
  const parts = [
    wrapText(subjectText(results), tableWidth),
    wrapText(partialText(results), tableWidth),
    [title, '', ...lines({ ...table, rows: table.rows.slice(0, mostRows) })],
    more > 0 ? [`… and ${more} more with a larger regret, all in sweep.md.`] : [],
    ...measureFaults(results.measures).map((line) => wrapText(plainText(line), tableWidth)),
    wrapText(robustText(results), tableWidth),
    robust === null ? [] : lines(scenarioRegrets(results)),
    lines(sensitivityTable(results)),
    wrapText(sensitivityNote(results), tableWidth),
    wrapText(`Regret ${formulae.regret}.`, tableWidth),
    [
      `Written: ${plainText(join(folder, 'sweep.md'))} and sweep.json (hash ${results.hash.slice(0, 12)}…)`,
    ],
  ];
  return parts
    .filter((part) => part.length > 0)
    .map((part) => `${part.join('\n')}\n`)
    .join('\n');
}

/** The front, the mechanism as named and the robust choice. */
export function shownPoints({ front, robust }: SweepResults): number[] {
  return [...new Set([...front, 0, ...(robust === null ? [] : [robust])])];
}

/** A table with headings of several short lines, so that it fits. */
function lines({ headings, rows }: Table): string[] {
  const split = headings.map(headingLines);
  const height = Math.max(...split.map(({ length }) => length));
  const stacked = Array.from({ length: height }, (_, line) =>
    split.map((own) => own[line - height + own.length] ?? ''),
  );
  return alignColumns(stacked, rows, tableWidth);
}

function headingLines(heading: string): string[] {
  const words = heading.replaceAll(/([a-z])([A-Z])/g, '$1 $2');
  return wrapText(words, headingWidth);
}
