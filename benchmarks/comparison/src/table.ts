/** A header and rows of the same number of cells. */
export interface Table {
  readonly header: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** The table in Markdown, with columns in line; a bar in a cell is escaped. */
export function formatTable({ header, rows }: Table): string {
  const cells = [header, ...rows].map((row) => row.map((cell) => cell.replaceAll('|', '\\|')));
  const widths = header.map((_, column) => {
    return Math.max(3, ...cells.map((row) => row[column]?.length ?? 0));
  });
  const [head, ...body] = cells.map((row) => line(row, widths));
  return [
    head,
    line(
      widths.map((width) => '-'.repeat(width)),
      widths,
    ),
    ...body,
  ].join('\n');
}

function line(cells: readonly string[], widths: readonly number[]): string {
  return `| ${cells.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join(' | ')} |`;
}
