import { join } from 'node:path';
import {
  comparisonTable,
  describe,
  describeFlips,
  differenceTable,
  formatAmount,
  measureFaults,
  ownMeasuresTable,
  partialNote,
  plainText,
  type Results,
  scenarioTable,
  scopeOf,
  tableWidth,
  wrapText,
} from '@liqlab/report';

const mostListed = 10;

/** What `liqlab compare` prints: the question, the table, what it shows, and where the rest is. */
export function terminalReport(results: Results, folder: string): string {
  const page = plainText(join(folder, 'index.html'));
  const json = plainText(join(folder, 'results.json'));
  return [
    heading(results),
    setAsideNote(results),
    ...paragraph(partialNote(results)),
    `${comparisonTable(results)}\n`,
    ...tables(results),
    ...measureFaults(results.measures).flatMap((line) => paragraph(plainText(line))),
    ...paragraph(describe(results)),
    ...paragraph(describeFlips(results)),
    `Written: ${page} and ${json} (hash ${results.hash.slice(0, 12)}…)\n`,
  ]
    .filter((part) => part !== '')
    .join('\n');
}

/** The positions that take no part, in a few lines for each scenario; empty if there are none. */
export function setAsideNote({ scenarios }: Results): string {
  return scenarios.map(setAsideIn).join('');
}

function setAsideIn({ book: { name, setAside } }: Results['scenarios'][number]): string {
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

function tables(results: Results): string[] {
  return [ownMeasuresTable(results), differenceTable(results), scenarioTable(results)]
    .filter((table) => table !== '')
    .map((table) => `${table}\n`);
}

function heading(results: Results): string {
  const { scenarios, prices, paths, seed, arithmetic } = results;
  const [first] = paths;
  const one = prices.source === 'scenario' ? `${prices.name}: ${prices.summary}` : prices.name;
  const what = scenarios.length === 1 ? one : scenarios.map((each) => each.prices.name).join(', ');
  const size = `${first?.positions} positions owing ${first ? formatAmount(first.debt) : ''}`;
  const scope = scopeOf(results);
  const runs = scope === '' ? size : `${scope}, ${size} on the first`;
  const facts = [runs, `seed ${seed}`, `${arithmetic} arithmetic`].join(', ');
  return [...wrapText(plainText(what), tableWidth), facts, ''].join('\n');
}

function paragraph(text: string): string[] {
  if (text === '') return [];
  return [...wrapText(text, tableWidth), ''];
}
