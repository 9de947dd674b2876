import { plainText, tableWidth, wrapText } from '@liqlab/report';
import { collateral, debt, number } from './amounts.js';
import type { ExplainedRun } from './explanation.js';
import { salesTable } from './salesTable.js';
import { since } from './since.js';
import { storyLines } from './storyLines.js';

/** A run and one of its positions for a terminal, at most 100 columns wide. */
export function explanationText(run: ExplainedRun): string {
  const parts = [heading(run), failure(run), salesTable(run), ...story(run)];
  return parts
    .filter((part) => part.length > 0)
    .map((part) => `${part.join('\n')}\n`)
    .join('\n');
}

function heading({ spec, finished, breached }: ExplainedRun): string[] {
  const { contender, scenario, path, measures } = finished.result;
  const { facts, sales } = finished;
  const { recovery = null, badDebt = null } = measures;
  const what = `${contender} in ${scenario}, path ${path}, seed ${spec.market.seed}, ${spec.arithmetic} arithmetic`;
  const prices = `Price ${number(facts.firstPrice)} at first, ${number(facts.lowestPrice)} at the lowest, ${number(facts.lastPrice)} at the end.`;
  const counts = `Of ${facts.positions} positions ${breached.length} came into danger; ${sales.length} sales.`;
  const outcome =
    recovery === null ? '' : `Recovery ${percent(recovery)}, bad debt ${debt(badDebt ?? 0)}.`;
  return [
    ...wrapText(plainText(what), tableWidth),
    ...wrapText([prices, counts, outcome].join(' '), tableWidth),
  ];
}

function failure({ finished: { result } }: ExplainedRun): string[] {
  const { failure: reason } = result;
  if (!reason) return [];
  return wrapText(`The run was lost: ${reason.error}: ${plainText(reason.message)}`, tableWidth);
}

function story(run: ExplainedRun): string[][] {
  const { position, entries, finished } = run;
  if (!position)
    return [['No position came into danger. --position ID tells of one all the same.']];
  const title =
    `Position ${plainText(position.position)}: ${collateral(position.collateral)} of collateral, ` +
    `${debt(position.debt)} owed, threshold ${percent(position.threshold)}: liquidatable at ` +
    `${number(position.breachPrice)} and below.`;
  if (entries.length === 0) {
    const why = `Nothing happened to it: the lowest reference price was ${number(finished.facts.lowestPrice)}.`;
    return [wrapText(`${title} ${why}`, tableWidth)];
  }
  return [wrapText(title, tableWidth), ...storyLines(run, position), legend(run)];
}

function legend({ entries }: ExplainedRun): string[] {
  const first = entries.find(({ type }) => type === 'breached') ?? entries[0];
  const text =
    `Time: since the breach, ${since(0, first?.at ?? 0)} after the start. C: whole tokens of the collateral; D: of the ` +
    'debt asset; D owed: the ledger’s record of debt. Lines with | are postings in the ledger. A ' +
    'keeper’s transaction is included a block later at the earliest, and looks again then.';
  return wrapText(text, tableWidth);
}

function percent(ratio: number): string {
  return `${number(100 * ratio)} %`;
}
