import type { EChartsCoreOption } from 'echarts/core';
import { baseOption, nameAxis, tooltipStyle, valueAxis } from '../charts/base.js';
import { type ChartTheme, styleOf } from '../charts/chartTheme.js';
import { niceTimes } from '../charts/niceRange.js';
import { formatMeasure } from '../format/formatMeasure.js';
import { html } from '../page/html.js';
import { type Cell, cellOf, type PageData } from '../page/pageData.js';
import { plain, type TableModel } from '../page/tableModel.js';
import {
  measureControl,
  measureOf,
  scopeControl,
  scopeName,
  scopeOfSelection,
  shortNames,
} from './choices.js';
import type { Figure, Selection } from './figure.js';
import { missingNotes } from './missingNotes.js';
import { spreadOfPaths, spreadOption, spreadTable } from './spread.js';

/** What was chosen, and the numbers of every contender. */
interface Chosen {
  readonly measure: PageData['measures'][number];
  readonly scope: number;
  readonly cells: readonly Cell[];
  /** Whether all paths are drawn, and not only their mean. */
  readonly isSpread: boolean;
}

/** Measures of the user's own, drawn as their declarations say. */
export const ownMeasures: Figure = {
  id: 'own',
  title: 'Measures of your own',
  lead: 'What modules named with --use measure. A bar is a mean, with its 95 % interval; where a measure asks for its distribution, and there are paths enough: the line from p5 to p95, the bar from p25 to p75, the median.',
  isShown: (data) => ownIds(data).length > 0,
  controls: (data) => [measureControl(data, 'measure', 'Of', ownIds(data)), ...scopeControl(data)],
  height: ({ contenders }) => 70 + 34 * contenders.length,
  option: (data, selection, theme, width) => {
    const chosen = chosenOf(data, selection);
    const { measure, scope, isSpread } = chosen;
    if (!isSpread) return barsOption(chosen, data.contenders, theme, width);
    return spreadOption(spreadOfPaths(data, scope, measure.id), data.contenders, theme, width);
  },
  table: (data, selection) => {
    const chosen = chosenOf(data, selection);
    const { measure, scope, isSpread } = chosen;
    return {
      caption: `${measure.title} (${measure.unit})${scopeName(data, scope)}`,
      ...(isSpread
        ? spreadTable(spreadOfPaths(data, scope, measure.id), data.contenders, 'paths')
        : barsTable(chosen, data.contenders)),
    };
  },
};

function ownIds({ measures }: PageData): string[] {
  return measures.filter(({ from }) => from !== undefined).map(({ id }) => id);
}

function chosenOf(data: PageData, selection: Selection): Chosen {
  const measure = measureOf(data, selection.measure ?? '');
  const scope = scopeOfSelection(selection);
  const cells = data.contenders.map((_, index) => cellOf(data, scope, index, measure.id));
  const hasPaths = cells.some(({ quantiles }) => quantiles.length > 0);
  return { measure, scope, cells, isSpread: measure.chart === 'distribution' && hasPaths };
}

function barsOption(
  { measure: { title, unit }, cells }: Chosen,
  contenders: readonly string[],
  theme: ChartTheme,
  width: number,
): EChartsCoreOption {
  const longest = Math.max(1, ...cells.map(({ mean, high }) => high ?? mean ?? 0));
  return {
    ...baseOption(theme),
    grid: { left: width < 560 ? 112 : 190, right: 32, top: 8, bottom: 52 },
    tooltip: { ...tooltipStyle(theme), trigger: 'item' },
    xAxis: {
      ...valueAxis(theme, unit, title),
      nameGap: 32,
      ...(unit === 'seconds' ? niceTimes(longest) : {}),
    },
    yAxis: nameAxis(theme, shortNames(contenders), width < 560 ? 100 : 176),
    series: [
      {
        type: 'bar',
        barCategoryGap: '30%',
        data: cells.map(({ mean }, index) => ({
          value: mean ?? '-',
          itemStyle: { color: styleOf(theme, index).color },
        })),
        tooltip: {
          formatter: ({ dataIndex }: { dataIndex: number }) =>
            html`<b>${contenders[dataIndex] as string}</b><br>${title}: ${meanOf(cells[dataIndex], unit)}`
              .text,
        },
      },
      ...cells.flatMap(({ low, high }, index) =>
        low === null || high === null ? [] : [interval(low, high, index, theme)],
      ),
    ],
  };
}

function interval(low: number, high: number, index: number, theme: ChartTheme): object {
  return {
    type: 'line',
    data: [
      [low, index],
      [high, index],
    ],
    symbol: 'none',
    silent: true,
    lineStyle: { color: theme.text, width: 2 },
  };
}

function barsTable(
  { measure, cells }: Chosen,
  contenders: readonly string[],
): Omit<TableModel, 'caption'> {
  const rows = contenders.map((id, index) => {
    const cell = cells[index];
    return [plain(id), plain(meanOf(cell, measure.unit)), plain(String(cell?.runs ?? 0))];
  });
  return { head: ['mechanism', 'mean', 'paths'], rows, notes: missingNotes([measure], rows) };
}

function meanOf(cell: Cell | undefined, unit: Chosen['measure']['unit']): string {
  if (!cell || cell.mean === null) return 'n/a';
  const { mean, low, high } = cell;
  if (low === null || high === null) return formatMeasure(mean, unit);
  return `${formatMeasure(mean, unit)} (${formatMeasure(low, unit)} to ${formatMeasure(high, unit)})`;
}
