import type { MeasureUnit } from '@liqlab/harness';
import type { EChartsCoreOption } from 'echarts/core';
import { formatMeasure } from '../format/formatMeasure.js';
import type { ChartTheme } from './chartTheme.js';

/** What every chart of a report begins with: no animation, for pictures and tests are still. */
export function baseOption(theme: ChartTheme): EChartsCoreOption {
  return {
    animation: false,
    backgroundColor: 'transparent',
    textStyle: { color: theme.text, fontFamily: fonts, fontSize: 12 },
    legend: { show: false },
  };
}

// The fonts of the page.
const fonts = 'system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", sans-serif';

/** What tooltips look like. */
export function tooltipStyle(theme: ChartTheme): object {
  return {
    backgroundColor: theme.surface,
    borderColor: theme.line,
    textStyle: { color: theme.text, fontSize: 12 },
    confine: true,
    renderMode: 'html',
  };
}

/** An axis of numbers in the unit of a measure. */
export function valueAxis(theme: ChartTheme, unit: MeasureUnit, name: string): object {
  return {
    type: 'value',
    name,
    nameLocation: 'middle',
    nameTextStyle: { color: theme.faint },
    axisLabel: {
      color: theme.faint,
      formatter: (value: number) => tick(value, unit),
      hideOverlap: true,
    },
    axisLine: { show: false },
    axisTick: { show: false },
    splitLine: { lineStyle: { color: theme.line } },
  };
}

/** An axis of names. */
export function nameAxis(theme: ChartTheme, names: readonly string[], width = 170): object {
  return {
    type: 'category',
    data: names,
    inverse: true,
    axisLabel: { color: theme.text, width, overflow: 'truncate', interval: 0 },
    axisLine: { show: false },
    axisTick: { show: false },
  };
}

/** The label of a tick: as a measure is written, without digits that say nothing. */
export function tick(value: number, unit: MeasureUnit): string {
  if (unit === 'ratio') return `${Number((100 * value).toPrecision(4))}%`;
  return formatMeasure(value, unit);
}

/** A legend above the chart. */
export function legend(theme: ChartTheme): object {
  return {
    show: true,
    type: 'plain',
    top: 0,
    left: 0,
    itemGap: 14,
    itemWidth: 14,
    itemHeight: 10,
    icon: 'roundRect',
    textStyle: { color: theme.text, fontSize: 12 },
    inactiveColor: theme.faint,
  };
}
