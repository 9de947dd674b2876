import type { MeasureUnit } from '@liqlab/harness';
import type { EChartsCoreOption } from 'echarts/core';
import { baseOption, nameAxis, tooltipStyle, valueAxis } from '../charts/base.js';
import { type ChartTheme, styleOf } from '../charts/chartTheme.js';
import { niceTimes } from '../charts/niceRange.js';
import { formatMeasure } from '../format/formatMeasure.js';
import { html } from '../page/html.js';
import { cellOf, type PageData } from '../page/pageData.js';
import { plain, type TableModel } from '../page/tableModel.js';
import { shortNames } from './choices.js';

/** Which of the 21 quantiles are shown, and how they are called. */
const shown = [
  [0, 'least'],
  [1, 'p5'],
  [5, 'p25'],
  [10, 'median'],
  [15, 'p75'],
  [19, 'p95'],
  [20, 'most'],
] as const;

/** The numbers of a contender. */
export interface Spread {
  /** At 0, 5, … 100 %; empty with fewer than three numbers. */
  readonly quantiles: readonly number[];
  readonly count: number;
}

/** The numbers of all contenders, in their order. */
export interface SpreadOf {
  readonly title: string;
  readonly unit: MeasureUnit;
  readonly spreads: readonly Spread[];
}

/** How a measure is spread over the paths of a scope. */
export function spreadOfPaths(data: PageData, scope: number, measure: string): SpreadOf {
  const found = data.measures.find(({ id }) => id === measure);
  const spreads = data.contenders.map((_, index): Spread => {
    const { quantiles, runs } = cellOf(data, scope, index, measure);
    return { count: runs, quantiles };
  });
  return { title: `${found?.title ?? measure} of a path`, unit: found?.unit ?? 'count', spreads };
}

/** Lines from p5 to p95, bars from p25 to p75, marks at the median. */
export function spreadOption(
  { title, unit, spreads }: SpreadOf,
  contenders: readonly string[],
  theme: ChartTheme,
  width: number,
): EChartsCoreOption {
  const names = shortNames(contenders);
  const style = (index: number) => styleOf(theme, index).color;
  const drawn = spreads.flatMap(({ quantiles }, index) =>
    quantiles.length === 0 ? [] : [{ index, at: (share: number) => quantiles[share] as number }],
  );
  const line = (index: number, from: number, to: number, thickness: number): object => ({
    type: 'line',
    data: [
      [from, index],
      [to, index],
    ],
    symbol: 'none',
    silent: true,
    lineStyle: { color: style(index), width: thickness, cap: 'butt', opacity: 0.85 },
  });
  return {
    ...baseOption(theme),
    grid: { left: width < 560 ? 112 : 190, right: 32, top: 8, bottom: 52 },
    tooltip: { ...tooltipStyle(theme), trigger: 'item' },
    xAxis: {
      ...valueAxis(theme, unit, title),
      nameGap: 32,
      scale: true,
      ...rangeOf(unit, spreads),
    },
    yAxis: nameAxis(theme, names, width < 560 ? 100 : 176),
    series: drawn.flatMap(({ index, at }) => [
      line(index, at(1), at(19), 2),
      line(index, at(5), at(15), 12),
      {
        type: 'scatter',
        name: names[index],
        data: [[at(10), index]],
        symbol: 'circle',
        symbolSize: 9,
        z: 4,
        itemStyle: { color: theme.surface, borderColor: style(index), borderWidth: 3 },
        tooltip: {
          formatter: () =>
            html`<b>${contenders[index] as string}</b>${shown.map(([share, name]) => html`<br>${name}: ${formatMeasure(at(share), unit)}`)}`
              .text,
        },
      },
    ]),
  };
}

/** The same in numbers. */
export function spreadTable(
  { unit, spreads }: SpreadOf,
  contenders: readonly string[],
  counted: 'sales' | 'paths',
): Omit<TableModel, 'caption'> {
  return {
    head: ['mechanism', ...shown.map(([, name]) => name), counted],
    rows: contenders.map((id, index) => {
      const { quantiles = [], count = 0 } = spreads[index] ?? {};
      const numbers = shown.map(([share]) => {
        const value = quantiles[share];
        return plain(value === undefined ? 'n/a' : formatMeasure(value, unit));
      });
      return [plain(id), ...numbers, plain(String(count))];
    }),
    notes: ['n/a: fewer than three have a number.'],
  };
}

function rangeOf(unit: MeasureUnit, spreads: readonly Spread[]): object {
  const highest = Math.max(0, ...spreads.map(({ quantiles }) => quantiles[19] ?? 0));
  return unit === 'seconds' ? niceTimes(highest) : {};
}
