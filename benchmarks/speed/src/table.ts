import type { Row } from './measurement.js';

/** The rows as a Markdown table. */
export function table(rows: readonly Row[]): string {
  const cells = [
    ['what', 'measured', 'target'],
    ...rows.map(({ what, measured, target = '' }) => [what, measured, target]),
  ];
  const widths = [0, 1, 2].map((column) =>
    Math.max(...cells.map((line) => (line[column] as string).length)),
  );
  const [head, ...body] = cells.map((line) => lineOf(line, widths)) as [string, ...string[]];
  return [
    head,
    lineOf(
      widths.map((width) => '-'.repeat(width)),
      widths,
    ),
    ...body,
  ].join('\n');
}

function lineOf(cells: readonly string[], widths: readonly number[]): string {
  return `| ${cells.map((cell, column) => cell.padEnd(widths[column] as number)).join(' | ')} |`;
}
