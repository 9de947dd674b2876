import { join } from 'node:path';
import {
  comparisonTable,
  describe,
  formatAmount,
  plainText,
  type Results,
  tableWidth,
  wrapText,
} from '@liqlab/report';

const mostListed = 10;

/** What `liqlab compare` prints: the question, the table, what it shows, and where the rest is. */
export function terminalReport(results: Results, folder: string): string {
  const report = plainText(join(folder, 'report.md'));
  const json = plainText(join(folder, 'results.json'));
  return [
    heading(results),
    setAsideNote(results),
    `${comparisonTable(results)}\n`,
    ...paragraph(describe(results)),
    `Written: ${report} and ${json} (hash ${results.hash.slice(0, 12)}…)\n`,
  ]
    .filter((part) => part !== '')
    .join('\n');
}

/** The positions that take no part, in a few lines; empty if there are none. */
export function setAsideNote({ book: { name, setAside } }: Results): string {
  if (setAside.length === 0) return '';
  const listed = setAside.slice(0, mostListed).map(({ id, line, reason }) => {
    return `  ${plainText(id)}${line === null ? '' : ` (line ${line})`}: ${reason}`;
  });
  const more = setAside.length - listed.length;
  const rest = more > 0 ? [`  and ${more} more: see report.md`] : [];
  const number = setAside.length === 1 ? '1 position takes' : `${setAside.length} positions take`;
  const title = `${plainText(name ?? 'the book')}: ${number} no part:`;
  return [title, ...listed, ...rest, ''].join('\n');
}

function heading({ prices, paths, seed, arithmetic }: Results): string {
  const [first] = paths;
  const what = prices.source === 'scenario' ? `${prices.name}: ${prices.summary}` : prices.name;
  const debt = first ? formatAmount(first.debt) : '';
  const size = `${first?.positions} positions owing ${debt}`;
  const runs = paths.length === 1 ? size : `${paths.length} paths, ${size} on the first`;
  const facts = [runs, `seed ${seed}`, `${arithmetic} arithmetic`].join(', ');
  return [...wrapText(plainText(what), tableWidth), facts, ''].join('\n');
}

function paragraph(text: string): string[] {
  return [...wrapText(text, tableWidth), ''];
}
