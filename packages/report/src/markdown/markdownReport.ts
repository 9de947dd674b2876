import { formatAmount } from '../format/formatAmount.js';
import { formatMeasure } from '../format/formatMeasure.js';
import type { Results } from '../results/resultsSchema.js';
import { describe } from '../text/describe.js';
import { codeBlock } from './codeBlock.js';
import { escapeMarkdown } from './escapeMarkdown.js';
import { markdownTable } from './markdownTable.js';
import { modelNotes } from './modelNotes.js';

/** The text of `report.md`: what was asked, the answer, and all it takes to check it. */
export function markdownReport(results: Results): string {
  const sections = [
    question(results),
    ['## Answer', escapeMarkdown(describe(results))],
    ['## Measures', ...measureSection(results)],
    ['## Positions set aside', setAsideSection(results)],
    ['## Failures', failureSection(results)],
    ['## How to reproduce', ...reproduction(results)],
    ['## Contenders', ...results.contenders.map(parameters)],
    ['## The world', worldSection(results)],
    ['## What is modelled', bullets(modelNotes.modelled)],
    ['## Limits', bullets([...modelNotes.limits, ...results.world.assumptions])],
  ];
  return `${sections.flat().join('\n\n')}\n`;
}

function question({ prices, paths, contenders }: Results): string[] {
  const [first] = paths;
  const name = escapeMarkdown(prices.name);
  const fall = first
    ? ` The price begins at ${first.firstPrice}, falls as low as ${first.lowestPrice} and ends at ${first.lastPrice}.`
    : '';
  const size = first ? `${first.positions} positions that owe ${formatAmount(first.debt)}` : '';
  const repeated =
    paths.length > 1 ? ` These are the figures of the first of ${paths.length} paths.` : '';
  const about = prices.source === 'scenario' ? ` ${escapeMarkdown(prices.summary)}.` : '';
  return [
    `# ${contenders.length} liquidation mechanisms in ${name}`,
    `What would each of them have done to ${size}?${about}${fall}${repeated}`,
  ];
}

function measureSection({ measures, contenders, paths }: Results): string[] {
  const headings = ['measure', ...contenders.map(({ id }) => id)];
  const rows = measures.map(({ id, title, unit }) => [
    title,
    ...contenders.map((one) => formatMeasure(one.measures[id]?.mean ?? null, unit)),
  ]);
  const scope = paths.length > 1 ? ` Each number is the mean over ${paths.length} paths.` : '';
  const formulas = measures.map(({ title, formula, unit }) => `${title} (${unit}): ${formula}`);
  return [
    markdownTable(headings, rows).join('\n'),
    `Amounts are in the debt asset. “–” stands where a measure has no meaning: nothing was sold, or the run failed.${scope}`,
    bullets(formulas),
  ];
}

function setAsideSection({ book }: Results): string {
  if (book.setAside.length === 0) return 'None.';
  const rows = book.setAside.map(({ id, line, reason }) => [id, String(line ?? '–'), reason]);
  return markdownTable(['position', 'line', 'reason'], rows).join('\n');
}

function failureSection({ contenders }: Results): string {
  const lines = contenders.flatMap(({ id, failures }) =>
    failures.map(({ path, message }) => `${id}, path ${path}: ${message}`),
  );
  return lines.length === 0 ? 'None.' : bullets(lines);
}

function reproduction({ command, seed, arithmetic, hash, liqlab, contenders }: Results): string[] {
  const events = contenders.reduce((sum, { eventsPosted }) => sum + eventsPosted, 0);
  return [
    codeBlock(command),
    bullets([
      `liqlab ${liqlab}, seed ${seed}, ${arithmetic} arithmetic`,
      `hash of results.json: ${hash}`,
      `events after which the ledger found every asset conserved: ${events}`,
    ]),
  ];
}

function parameters({ id, preset, summary, parameters }: Results['contenders'][number]): string {
  const title = `**${escapeMarkdown(id)}** (preset ${escapeMarkdown(preset)}): ${escapeMarkdown(summary)}`;
  return `${title}\n\n${codeBlock(JSON.stringify(parameters))}`;
}

function worldSection({ world, prices, book }: Results): string {
  const { assumptions: _, ...settings } = world;
  const citations = prices.source === 'scenario' ? prices.citations : [];
  return [
    bullets([
      `prices: ${prices.source} ${prices.name}`,
      `positions: ${book.name ?? book.source}`,
      ...citations,
    ]),
    codeBlock(JSON.stringify(settings)),
  ].join('\n\n');
}

function bullets(lines: readonly string[]): string {
  return lines.map((line) => `- ${escapeMarkdown(line)}`).join('\n');
}
