import { formatEstimate } from '../format/formatEstimate.js';
import { limitsOf, modelledOf } from '../page/limitsOf.js';
import type { Results } from '../results/resultsSchema.js';
import { absentNotes } from '../text/absentNotes.js';
import { answerSentences } from '../text/answerSentences.js';
import { describeFlips } from '../text/describeFlips.js';
import { measureFaults } from '../text/measureFaults.js';
import { partialNote } from '../text/partialNote.js';
import { questionOf, titleOf } from '../text/questionOf.js';
import { scopeOf } from '../text/scopeOf.js';
import { codeBlock } from './codeBlock.js';
import { escapeMarkdown } from './escapeMarkdown.js';
import { figureSections } from './figureSections.js';
import { markdownTable } from './markdownTable.js';
import { statisticsSections } from './statisticsSections.js';

/** The text of `report.md`: what was asked, the answer, and all it takes to check it. */
export function markdownReport(results: Results): string {
  const sections = [
    question(results),
    ['## Answer', ...answer(results)],
    ...figureSections(results),
    ['## All measures', ...measureSection(results)],
    ...statisticsSections(results),
    ['## Positions set aside', setAsideSection(results)],
    ['## Failures', failureSection(results)],
    ['## How to reproduce', ...reproduction(results)],
    ['## Contenders', ...results.contenders.map(parameters)],
    ['## Backstops', backstopSection(results)],
    ['## The world', ...worldSection(results)],
    ['## What is modelled', bullets(modelledOf(results))],
    ['## Limits', bullets(limitsOf(results))],
  ];
  return `${sections.flat().join('\n\n')}\n`;
}

function answer(results: Results): string[] {
  return [partialNote(results), answerSentences(results).join(' '), describeFlips(results)]
    .filter((text) => text !== '')
    .map(escapeMarkdown);
}

function question(results: Results): string[] {
  return [`# ${escapeMarkdown(titleOf(results))}`, escapeMarkdown(questionOf(results))];
}

function measureSection(results: Results): string[] {
  const { measures, contenders } = results;
  const headings = ['measure', ...contenders.map(({ id }) => id)];
  const rows = measures.map(({ id, title, unit }) => [
    title,
    ...contenders.map((one) => formatEstimate(one.measures[id], unit)),
  ]);
  const paths = scopeOf(results);
  const scope = paths === '' ? '' : ` Each number is the mean over ${paths}.`;
  const absent = absentNotes(results);
  const formulas = measures.map(({ title, formula, unit }) => `${title} (${unit}): ${formula}`);
  return [
    markdownTable(headings, rows).join('\n'),
    `Amounts are in the debt asset.${scope}`,
    ...(absent.length === 0 ? [] : [bullets(absent)]),
    bullets(formulas),
  ];
}

function setAsideSection({ scenarios }: Results): string {
  const sections = scenarios.flatMap(({ prices, book }) => {
    const rows = book.setAside.map(({ id, line, reason }) => [id, String(line ?? '–'), reason]);
    if (rows.length === 0) return [];
    const title = scenarios.length > 1 ? [`In ${escapeMarkdown(prices.name)}:`] : [];
    return [...title, markdownTable(['position', 'line', 'reason'], rows).join('\n')];
  });
  return sections.length === 0 ? 'None.' : sections.join('\n\n');
}

function failureSection({ contenders, scenarios, measures }: Results): string {
  const place = (scenario: string): string => (scenarios.length > 1 ? `${scenario}, ` : '');
  const lines = contenders.flatMap(({ id, failures }) =>
    failures.map(({ scenario, path, message }) => {
      return `${id}, ${place(scenario)}path ${path}: ${message}`;
    }),
  );
  const faults = measureFaults(measures);
  return lines.length + faults.length === 0 ? 'None.' : bullets([...lines, ...faults]);
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

function backstopSection({ backstops }: Results): string {
  if (backstops.length === 0) return 'None, beside those that a mechanism brings itself.';
  return backstops
    .map(({ id, summary, parameters }, index) => {
      const title = `${index + 1}. **${escapeMarkdown(id)}**: ${escapeMarkdown(summary)}`;
      return `${title}\n\n${codeBlock(JSON.stringify(parameters))}`;
    })
    .join('\n\n');
}

function worldSection({ scenarios }: Results): string[] {
  return scenarios.flatMap(({ world, prices, book }) => {
    const { assumptions: _, ...settings } = world;
    const citations = prices.source === 'scenario' ? prices.citations : [];
    const facts = [
      `prices: ${prices.source} ${prices.name}`,
      `positions: ${book.name ?? book.source}`,
      ...citations,
    ];
    return [bullets(facts), codeBlock(JSON.stringify(settings))];
  });
}

function bullets(lines: readonly string[]): string {
  return lines.map((line) => `- ${escapeMarkdown(line)}`).join('\n');
}
