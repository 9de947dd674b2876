import { tableWidth, wrapText } from '@liqlab/report';
import type { ExplainedRun, PositionFacts } from './explanation.js';
import { bySale, type Section, sections } from './sections.js';
import { since } from './since.js';
import { type TimelineLine, timelineLines } from './timelineLines.js';

const [timeWidth, blockWidth, whoWidth] = [9, 7, 11];
const gap = '  ';
const indent = timeWidth + blockWidth + whoWidth + 3 * gap.length;
// Of more sales of one position the first ones are told, and of a longer section its two ends.
const mostSections = 4;
const mostLines = 200;

/** The story of a position, laid out: a block of lines for each section. */
export function storyLines({ entries, sale }: ExplainedRun, facts: PositionFacts): string[][] {
  const breach = entries.find(({ type }) => type === 'breached') ?? entries[0];
  const chosen =
    sale === undefined ? sections(entries) : bySale(entries).filter((one) => one.sale === sale);
  const shown = chosen.slice(0, mostSections);
  const left = chosen.length - shown.length;
  const more = left > 0 ? [[`… and ${left} more sales of this position: --sale N tells one.`]] : [];
  const hasTitles = shown.length > 1;
  const told = shown.map((one) => sectionLines(one, hasTitles, breach?.at ?? 0, facts));
  return [...told, ...more];
}

function sectionLines(
  { sale, entries }: Section,
  hasTitle: boolean,
  breachAt: number,
  { breachPrice }: PositionFacts,
): string[] {
  const lines = shortened(timelineLines(entries, breachPrice)).flatMap((line) =>
    layOut(line, breachAt),
  );
  const title = sale === null ? 'Outside of its sales' : `Sale ${sale}`;
  return [
    ...(hasTitle ? [`${title}:`] : []),
    columns('time', 'block', 'who', 'what'),
    '─'.repeat(tableWidth),
    ...lines,
  ];
}

function shortened(lines: readonly TimelineLine[]): readonly TimelineLine[] {
  if (lines.length <= mostLines) return lines;
  const end = mostLines / 2;
  const left = { who: '…', what: `${lines.length - mostLines} lines left out; --json has it all` };
  return [...lines.slice(0, end), left, ...lines.slice(-end)];
}

function layOut({ who, what, moment }: TimelineLine, breachAt: number): string[] {
  const [first = '', ...others] = wrapText(what, tableWidth - indent);
  const time = moment ? since(breachAt, moment.at) : '';
  const block = moment ? moment.block.toLocaleString('en-US') : '';
  const hanging = others.flatMap((line) => wrapText(line, tableWidth - indent - gap.length));
  return [
    columns(time, block, who, first),
    ...hanging.map((line) => `${''.padEnd(indent + gap.length)}${line}`),
  ];
}

function columns(time: string, block: string, who: string, what: string): string {
  const cells = [time.padStart(timeWidth), block.padStart(blockWidth), who.padEnd(whoWidth), what];
  return cells.join(gap).trimEnd();
}
