import { formatEstimate } from '../format/formatEstimate.js';
import { formatPercent } from '../format/formatPercent.js';
import { type Cell, cellOf, type PageData } from '../page/pageData.js';
import { plain, type TableCell, type TableModel } from '../page/tableModel.js';
import { formatDifference } from '../text/differenceTable.js';
import { measureOf, scopeName } from './choices.js';
import { missingNotes } from './missingNotes.js';

/** The measures that matter most, in the order of the columns. */
export const rankedMeasures = [
  'recovery',
  'badDebtShare',
  'borrowerLoss',
  'slippage',
  'waitingTotal',
  'keeperProfit',
] as const;

const headings: Readonly<Record<string, string>> = {
  badDebtShare: 'bad debt, of all debt',
  waitingTotal: 'breach to last fill',
};

/**
 * The contenders, the one that recovered most first: means with their intervals, and below them the
 * paired differences to the baseline.
 */
export function ranking(data: PageData, scope: number, measures = rankedMeasures): TableModel {
  const shown = measures.map((id) => measureOf(data, id));
  const rows = rankedContenders(data, scope).map((index) => [
    nameCell(data, index),
    ...shown.map((measure) => estimateCell(cellOf(data, scope, index, measure.id), measure)),
    winsCell(cellOf(data, scope, index, 'recovery')),
  ]);
  const head = shown.map(({ id, title }) => headings[id] ?? title);
  return {
    caption: `Ranking by recovery rate${scopeName(data, scope)}`,
    head: ['mechanism', ...head, 'wins'],
    rows,
    notes: [...notesOf(data), ...missingNotes(shown, rows)],
  };
}

/** Indexes of the contenders, the highest recovery rate first, then the least bad debt. */
export function rankedContenders(data: PageData, scope: number): number[] {
  const key = (index: number, measure: string) => cellOf(data, scope, index, measure).mean;
  return data.contenders
    .map((_, index) => index)
    .sort(
      (a, b) =>
        (key(b, 'recovery') ?? -1) - (key(a, 'recovery') ?? -1) ||
        (key(a, 'badDebtShare') ?? 2) - (key(b, 'badDebtShare') ?? 2) ||
        a - b,
    );
}

function nameCell({ contenders, baseline }: PageData, index: number): TableCell {
  const id = contenders[index] as string;
  const isCompared = contenders.length > 1 && id === baseline;
  return isCompared ? { main: id, below: 'baseline' } : { main: id };
}

/** A mean with its interval; below it the difference to the baseline. */
export function estimateCell(cell: Cell, { unit }: PageData['measures'][number]): TableCell {
  if (cell.mean === null) return plain('n/a');
  const interval =
    cell.low === null || cell.high === null ? null : { low: cell.low, high: cell.high };
  const main = formatEstimate({ mean: cell.mean, interval }, unit);
  const { difference, differenceLow, differenceHigh, verdict } = cell;
  if (difference === null || verdict === undefined) return { main };
  const reach =
    differenceLow === null || differenceHigh === null
      ? null
      : { low: differenceLow, high: differenceHigh };
  const paired = { mean: difference, interval: reach, verdict, pairs: cell.runs };
  const below = formatDifference(paired, unit);
  return verdict === 'better' || verdict === 'worse'
    ? { main, below, tone: verdict }
    : { main, below };
}

function winsCell({ wins }: Cell): TableCell {
  return plain(wins === null ? 'n/a' : formatPercent(wins));
}

function notesOf({ contenders, baseline, scopes }: PageData): string[] {
  const repeats = (scopes[0]?.paths ?? 1) > 1;
  const reach = repeats ? ' ± the reach of its 95 % interval' : '';
  const lines = [`Each number is the mean over the paths${reach}.`];
  if (contenders.length > 1) {
    const sign = repeats ? '; “~”: no difference shown at this sample size' : '';
    lines.push(`Below it: the paired difference to ${baseline} on the same paths${sign}.`);
  }
  lines.push('Wins: share of paths on which it recovered most, ties shared.');
  return [lines.join(' ')];
}
