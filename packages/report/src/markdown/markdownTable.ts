import { escapeMarkdown } from './escapeMarkdown.js';

/** A table in GitHub's Markdown, the first column to the left, the others to the right. */
export function markdownTable(
  headings: readonly string[],
  rows: readonly (readonly string[])[],
): string[] {
  const rule = headings.map((_, column) => (column === 0 ? '---' : '---:'));
  return [line(headings.map(escapeMarkdown)), line(rule), ...rows.map(toLine)];
}

function toLine(row: readonly string[]): string {
  return line(row.map(escapeMarkdown));
}

function line(cells: readonly string[]): string {
  return `| ${cells.join(' | ')} |`;
}
