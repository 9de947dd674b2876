const gap = '  ';

/**
 * Lines of a table: the first column to the left, the others to the right, a rule below the
 * headings. A first cell that does not fit into `width` stands on a line of its own, cut to it.
 *
 * @param headings - rows of cells above the rule.
 * @param rows - rows of cells below it, as many in each as in the headings.
 */
export function alignColumns(
  headings: readonly (readonly string[])[],
  rows: readonly (readonly string[])[],
  width: number,
): string[] {
  const [first = 0, ...others] = columnWidths([...headings, ...rows]);
  const rest = others.reduce((sum, column) => sum + column + gap.length, 0);
  const widths = [Math.max(0, Math.min(first, width - rest)), ...others];
  const lines = (row: readonly string[]): string[] => alignRow(row, widths, width);
  const rule = '─'.repeat((widths[0] ?? 0) + rest);
  return [...headings.flatMap(lines), rule, ...rows.flatMap(lines)];
}

function columnWidths(rows: readonly (readonly string[])[]): number[] {
  const [row = []] = rows;
  return row.map((_, column) => Math.max(...rows.map((cells) => cells[column]?.length ?? 0)));
}

function alignRow(row: readonly string[], widths: readonly number[], width: number): string[] {
  const [name = '', ...cells] = row;
  const [nameWidth = 0, ...cellWidths] = widths;
  const numbers = cells
    .map((cell, column) => gap + cell.padStart(cellWidths[column] ?? 0))
    .join('');
  if (name.length <= nameWidth) return [(name.padEnd(nameWidth) + numbers).trimEnd()];
  return [name.slice(0, width), (''.padEnd(nameWidth) + numbers).trimEnd()];
}
