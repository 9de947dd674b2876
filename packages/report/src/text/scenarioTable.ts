import { formatMeasure } from '../format/formatMeasure.js';
import { formatPercent } from '../format/formatPercent.js';
import { plainText } from '../format/plainText.js';
import { wrapText } from '../format/wrapText.js';
import type { Results } from '../results/resultsSchema.js';
import { alignColumns } from './alignColumns.js';
import { tableWidth } from './comparisonTable.js';

type Scenario = Results['scenarios'][number];

const measure = 'recovery';

/**
 * Who recovered most in each scenario: the mean, and the share of paths on which it did best. Empty
 * for one scenario.
 */
export function scenarioTable({ scenarios }: Results): string {
  if (scenarios.length < 2) return '';
  const headings = [['scenario', 'recovered most', 'recovery', 'wins', 'least']];
  const rows = scenarios.map((scenario) => [plainText(scenario.prices.name), ...ends(scenario)]);
  const note =
    'Wins: share of paths on which it recovered most, ties shared. Least: the lowest mean of all.';
  return [...alignColumns(headings, rows, tableWidth), '', ...wrapText(note, tableWidth)].join(
    '\n',
  );
}

function ends({ contenders }: Scenario): string[] {
  const means = contenders.flatMap(({ id, measures, wins }) => {
    const mean = measures[measure]?.mean ?? null;
    return mean === null ? [] : [{ id, mean, wins: wins[measure] ?? 0 }];
  });
  const [best] = [...means].sort((a, b) => b.wins - a.wins || b.mean - a.mean);
  if (!best) return ['nothing liquidated', '', '', ''];
  const least = Math.min(...means.map(({ mean }) => mean));
  const alike = means.filter(({ wins }) => wins === best.wins).length;
  return [
    alike === 1 ? plainText(best.id) : `${alike} alike`,
    formatMeasure(best.mean, 'ratio'),
    formatPercent(best.wins),
    formatMeasure(least, 'ratio'),
  ];
}
