import { formatDuration } from '../format/formatDuration.js';
import { joinNames } from '../format/joinNames.js';
import { plainText } from '../format/plainText.js';
import type { Results } from '../results/resultsSchema.js';
import { type Extreme, extremes } from './extremes.js';
import { scopeOf } from './scopeOf.js';

type Contender = Results['contenders'][number];

/** How a sentence speaks of a measure. */
interface Wording {
  /** When all contenders are alike: `who` begins a sentence. */
  readonly alike: (who: string, text: string) => string;
  readonly apart: (lowest: Extreme, highest: Extreme) => string;
}

/**
 * What the numbers show, in a few plain sentences: who recovered most, who was quickest, what it
 * cost whom, and what failed. Numbers that a table shows alike count as a tie.
 */
export function describe(results: Results): string {
  const finished = results.contenders.filter(({ runs, failed }) => failed < runs);
  const active = finished.filter(({ measures }) => (measures.sales?.mean ?? 0) > 0);
  const say = (measure: string, wording: Wording) => contrast(results, active, measure, wording);
  const sentences = [
    ...joined([say('recovery', recovery), say('badDebt', badDebt)]),
    ...joined([say('debtLiquidated', debtLiquidated)]),
    ...joined([say('settlementP50', speed)]),
    ...joined([say('borrowerLoss', borrowerLoss), say('keeperProfit', keeperProfit)]),
    ...onIdle(results, finished, active),
    ...results.contenders.flatMap(onFailures),
  ];
  const scope = scopeOf(results);
  const beginning = scope !== '' && active.length > 0 ? `On the mean of ${scope}: ` : '';
  return beginning + sentences.join(' ');
}

const recovery: Wording = {
  alike: (who, text) => `${who} recovered ${text} of the debt put up for liquidation`,
  apart: (lowest, highest) =>
    `${joinNames(highest.names)} recovered most of the debt put up for liquidation ` +
    `(${highest.text}), ${joinNames(lowest.names)} least (${lowest.text})`,
};

const badDebt: Wording = {
  alike: (_, text) => (text === '0' ? 'no bad debt was left' : `bad debt was ${text}`),
  apart: (_, highest) => `bad debt was largest with ${joinNames(highest.names)} (${highest.text})`,
};

// A reader must know when two recoveries are not of the same debt.
const debtLiquidated: Wording = {
  alike: (who, text) => `${who} put up ${text} of debt`,
  apart: (lowest, highest) =>
    `The debt put up was not the same: ${lowest.text} with ${joinNames(lowest.names)}, ` +
    `${highest.text} with ${joinNames(highest.names)}`,
};

const atOnce = formatDuration(0);
const within = (text: string): string =>
  text === atOnce ? 'at once' : `within ${text} of opening`;

const speed: Wording = {
  alike: (who, text) => `${who} settled half of the sales ${within(text)}`,
  apart: (lowest, highest) =>
    `${joinNames(lowest.names)} settled quickest (half of the sales ${within(lowest.text)}), ` +
    `${joinNames(highest.names)} slowest (${highest.text})`,
};

const borrowerLoss: Wording = {
  alike: (_, text) => `Borrowers lost ${text} of the debt cleared`,
  apart: (lowest, highest) =>
    `Borrowers lost least with ${joinNames(lowest.names)} (${lowest.text} of the debt cleared), ` +
    `most with ${joinNames(highest.names)} (${highest.text})`,
};

const keeperProfit: Wording = {
  alike: (_, text) => `keepers earned ${text}`,
  apart: (lowest, highest) =>
    `keepers earned most with ${joinNames(highest.names)} (${highest.text}), ` +
    `least with ${joinNames(lowest.names)} (${lowest.text})`,
};

function contrast(
  results: Results,
  contenders: readonly Contender[],
  measure: string,
  { alike, apart }: Wording,
): string | undefined {
  const ends = extremes(results, contenders, measure);
  if (!ends) return undefined;
  const { lowest, highest } = ends;
  if (lowest.text !== highest.text) return apart(lowest, highest);
  const isEveryone = lowest.names.length > 2 && lowest.names.length === results.contenders.length;
  const who = isEveryone ? `All ${lowest.names.length} mechanisms` : joinNames(lowest.names);
  return alike(who, lowest.text);
}

function joined(parts: readonly (string | undefined)[]): string[] {
  const said = parts.filter(Boolean);
  return said.length > 0 ? [`${said.join('; ')}.`] : [];
}

function onIdle(
  { scenarios }: Results,
  finished: readonly Contender[],
  active: readonly Contender[],
): string[] {
  const idle = finished.filter((contender) => !active.includes(contender));
  if (idle.length === 0) return [];
  if (active.length > 0) return [`${nameAll(idle)} opened no sale.`];
  return scenarios.every(({ paths }) => paths.every(({ positions }) => positions === 0))
    ? ['Nothing was liquidated: every position of the book was set aside.']
    : ['Nothing was liquidated: no sale was opened.'];
}

function onFailures({ id, runs, failed }: Contender): string[] {
  if (failed === 0) return [];
  const name = plainText(id);
  return failed === runs
    ? [`${name} failed in ${runs === 1 ? 'its run' : `all ${runs} runs`} and has no numbers.`]
    : [`${name} failed in ${failed} of ${runs} runs: its means are over the others.`];
}

function nameAll(contenders: readonly Contender[]): string {
  return joinNames(contenders.map(({ id }) => plainText(id)));
}
