import { baseOption, tooltipStyle, valueAxis } from '../charts/base.js';
import { styleOf } from '../charts/chartTheme.js';
import { type AxisRange, niceRange } from '../charts/niceRange.js';
import { placeLabels } from '../charts/placeLabels.js';
import { formatMeasure } from '../format/formatMeasure.js';
import { html } from '../page/html.js';
import { cellOf, type PageData } from '../page/pageData.js';
import { plain } from '../page/tableModel.js';
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
import { estimateCell } from './ranking.js';

const vertical = ['recovery', 'badDebtShare', 'borrowerLoss', 'slippage', 'discountAtFill'];
const horizontal = [
  'waitingTotal',
  'settlementP50',
  'borrowerLoss',
  'slippage',
  'uncoveredDebtTime',
];

const chartHeight = 420;

interface Point {
  readonly index: number;
  readonly x: number;
  readonly y: number;
}

/** What is recovered against how long it takes, and who is beaten by nobody in both. */
export const tradeoff: Figure = {
  id: 'tradeoff',
  title: 'Recovery against speed',
  lead: 'Up is better for lenders, left is quicker. The line joins those that no other beats in both: the Pareto front. Bars are 95 % intervals.',
  isShown: ({ contenders }) => contenders.length > 1,
  controls: (data) => [
    measureControl(data, 'y', 'Upwards', vertical),
    measureControl(data, 'x', 'To the right', horizontal),
    ...scopeControl(data),
  ],
  height: () => chartHeight,
  option: (data, selection, theme, width) => {
    const [x, y] = axesOf(data, selection);
    const isTime = x.unit === 'seconds';
    const points = pointsOf(data, selection);
    const names = shortNames(data.contenders);
    const front = paretoFront(points, [x.better, y.better]);
    const isNarrow = width < 560;
    const fontSize = isNarrow ? 10 : 12;
    const [left, right, top, bottom] = [64, isNarrow ? 16 : 130, 24, 56];
    const across = isTime ? logRange(topOf(points)) : rangeOf(points.map((point) => point.x));
    const up = rangeOf(points.map((point) => point.y));
    const at = (point: Point) => ({
      x: left + shareOf(isTime ? Math.log(point.x) : point.x, across) * (width - left - right),
      y: top + (1 - shareOf(point.y, up)) * (chartHeight - top - bottom),
      name: names[point.index] as string,
    });
    const labels = placeLabels(points.map(at), { width, fontSize });
    return {
      ...baseOption(theme),
      grid: { left, right, top, bottom },
      tooltip: { ...tooltipStyle(theme), trigger: 'item' },
      xAxis: {
        ...valueAxis(theme, x.unit, isTime ? `${x.title} (logarithmic)` : x.title),
        nameGap: 34,
        ...(isTime ? { type: 'log', logBase: 60, min: 1, max: topOf(points) } : across),
      },
      yAxis: {
        ...valueAxis(theme, y.unit, y.title),
        nameGap: 50,
        ...up,
      },
      series: [
        {
          type: 'line',
          data: front.map((point) => [point.x, point.y]),
          symbol: 'none',
          silent: true,
          z: 1,
          lineStyle: { color: theme.faint, type: 'dashed', width: 1.5 },
        },
        ...errorBars(data, selection, points, theme.faint),
        {
          type: 'scatter',
          z: 3,
          symbolSize: 13,
          data: points.map((point, position) => ({
            name: names[point.index],
            value: [point.x, point.y],
            symbol: styleOf(theme, point.index).symbol,
            itemStyle: { color: styleOf(theme, point.index).color },
            label: labels[position],
          })),
          label: {
            show: true,
            distance: 8,
            formatter: ({ name }: { name: string }) => name,
            color: theme.text,
            textBorderColor: theme.surface,
            textBorderWidth: 3,
            fontSize,
          },
          tooltip: {
            formatter: ({ dataIndex }: { dataIndex: number }) => {
              const point = points[dataIndex] as Point;
              return html`<b>${data.contenders[point.index] as string}</b><br>${y.title}: ${formatMeasure(point.y, y.unit)}<br>${x.title}: ${formatMeasure(trueValue(data, selection, point), x.unit)}`
                .text;
            },
          },
        },
      ],
    };
  },
  table: (data, selection) => {
    const scope = scopeOfSelection(selection);
    const [x, y] = axesOf(data, selection);
    const front = new Set(
      paretoFront(pointsOf(data, selection), [x.better, y.better]).map(({ index }) => index),
    );
    const rows = data.contenders.map((id, index) => [
      plain(id),
      ...[y, x].map((measure) => estimateCell(cellOf(data, scope, index, measure.id), measure)),
      plain(front.has(index) ? 'yes' : 'no'),
    ]);
    return {
      caption: `${y.title} and ${x.title}${scopeName(data, scope)}`,
      head: ['mechanism', y.title, x.title, 'on the Pareto front'],
      rows,
      notes: missingNotes([y, x], rows),
    };
  },
};

function axesOf(data: PageData, { x = 'waitingTotal', y = 'recovery' }: Selection) {
  return [measureOf(data, x), measureOf(data, y)] as const;
}

// On a logarithmic axis what takes no time at all stands at a second.
const least = 1;

function pointsOf(data: PageData, selection: Selection): Point[] {
  const scope = scopeOfSelection(selection);
  const [x, y] = axesOf(data, selection);
  return data.contenders.flatMap((_, index) => {
    const [across, up] = [x, y].map(({ id }) => cellOf(data, scope, index, id).mean);
    if (across === null || across === undefined || up === null || up === undefined) return [];
    return [{ index, x: x.unit === 'seconds' ? Math.max(least, across) : across, y: up }];
  });
}

function trueValue(data: PageData, selection: Selection, { index }: Point): number | null {
  const [x] = axesOf(data, selection);
  return cellOf(data, scopeOfSelection(selection), index, x.id).mean;
}

function rangeOf(values: readonly number[]): AxisRange {
  return values.length === 0
    ? { min: 0, max: 1, interval: 0.2 }
    : niceRange(Math.min(...values), Math.max(...values));
}

function logRange(top: number): Pick<AxisRange, 'min' | 'max'> {
  return { min: 0, max: Math.log(top) };
}

function shareOf(value: number, { min, max }: Pick<AxisRange, 'min' | 'max'>): number {
  return (value - min) / (max - min);
}

function topOf(points: readonly Point[]): number {
  return Math.max(60, ...points.map(({ x }) => x)) * 2;
}

/** Those that no other beats in both, from left to right. */
export function paretoFront(
  points: readonly Point[],
  [acrossBetter, upBetter]: readonly [string, string],
): Point[] {
  const sign = (better: string): number => (better === 'less' ? -1 : 1);
  const worth = ({ x, y }: Point) => [x * sign(acrossBetter), y * sign(upBetter)] as const;
  const isBeaten = (one: Point): boolean =>
    points.some((other) => {
      const [[a, b], [c, d]] = [worth(one), worth(other)];
      return c >= a && d >= b && (c > a || d > b);
    });
  return points.filter((point) => !isBeaten(point)).sort((a, b) => a.x - b.x || a.y - b.y);
}

function errorBars(
  data: PageData,
  selection: Selection,
  points: readonly Point[],
  color: string,
): object[] {
  const scope = scopeOfSelection(selection);
  const [x, y] = axesOf(data, selection);
  const line = (from: readonly number[], to: readonly number[]): object => ({
    type: 'line',
    data: [from, to],
    symbol: 'none',
    silent: true,
    z: 2,
    lineStyle: { color, width: 1, opacity: 0.55 },
  });
  return points.flatMap((point) => {
    const [across, up] = [x, y].map(({ id }) => cellOf(data, scope, point.index, id));
    const bars: object[] = [];
    if (up && up.low !== null && up.high !== null) {
      bars.push(line([point.x, up.low], [point.x, up.high]));
    }
    if (across && across.low !== null && across.high !== null) {
      const floor = x.unit === 'seconds' ? least : Number.NEGATIVE_INFINITY;
      bars.push(
        line([Math.max(floor, across.low), point.y], [Math.max(floor, across.high), point.y]),
      );
    }
    return bars;
  });
}
