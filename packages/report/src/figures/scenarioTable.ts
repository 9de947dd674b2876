import type { MeasureUnit } from '@liqlab/harness';
import { formatMeasure } from '../format/formatMeasure.js';
import { type Cell, cellOf, type PageData } from '../page/pageData.js';
import { plain, type TableCell, type TableModel } from '../page/tableModel.js';
import { measureControl, measureOf, shortNames } from './choices.js';
import type { Control, Selection } from './figure.js';

const measures = [
  'recovery',
  'badDebtShare',
  'badDebt',
  'borrowerLoss',
  'slippage',
  'waitingTotal',
  'keeperProfit',
];

/** Which measure the table of scenarios is of. */
export function scenarioControls(data: PageData): readonly Control[] {
  return [measureControl(data, 'measure', 'Measure', measures)];
}

/** A scenario a row, a contender a column: the mean, and who is best. */
export function scenarioTableModel(
  data: PageData,
  { measure = 'recovery' }: Selection,
): TableModel {
  const shown = measureOf(data, measure);
  const { title, unit, better, absent } = shown;
  const rows = data.scopes.slice(1).map((scope, row): TableCell[] => {
    const cells = data.contenders.map((_, index) => cellOf(data, row + 1, index, measure));
    const means = cells.flatMap(({ mean }) => (mean === null ? [] : [mean]));
    const best = better === 'more' ? Math.max(...means) : Math.min(...means);
    const bestText = meanText(best, unit);
    return [
      { main: scope.name, below: `${scope.paths} ${scope.paths === 1 ? 'path' : 'paths'}` },
      ...cells.map((cell): TableCell => {
        const main = meanText(cell.mean, unit);
        const isBest = better !== 'neither' && cell.mean !== null && main === bestText;
        const below = [reachText(cell, unit), isBest ? 'best' : ''].filter(Boolean).join(' ');
        if (below === '') return plain(main);
        return isBest ? { main, below, tone: 'better' } : { main, below };
      }),
    ];
  });
  return {
    caption: `${title}, scenario by scenario`,
    head: ['scenario', ...shortNames(data.contenders)],
    rows,
    notes: rows.some((row) => row.some(({ main }) => main === 'n/a'))
      ? [`n/a: ${absent ?? 'every run was lost'}.`]
      : [],
  };
}

function meanText(mean: number | null, unit: MeasureUnit): string {
  return mean === null ? 'n/a' : formatMeasure(mean, unit);
}

function reachText({ low, high }: Cell, unit: MeasureUnit): string {
  return low === null || high === null ? '' : `±${formatMeasure((high - low) / 2, unit)}`;
}
