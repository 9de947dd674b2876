import { baseOption, legend, tooltipStyle, valueAxis } from '../charts/base.js';
import { formatAmount } from '../format/formatAmount.js';
import { formatPercent } from '../format/formatPercent.js';
import { formatPrice } from '../format/formatPrice.js';
import { html } from '../page/html.js';
import { plain } from '../page/tableModel.js';
import type { Figure } from './figure.js';

/** What would become liquidatable at which price. */
export const liquidationMapFigure: Figure = {
  id: 'map',
  title: 'Liquidation map',
  lead: 'The debt that a fall of the price would make liquidatable, before the first block: bars between one level and the next, the line all down to there. The toxic part would come out worse for being liquidated.',
  isShown: ({ map }) => map?.levels.some(({ debt }) => debt > 0) ?? false,
  controls: () => [],
  height: () => 340,
  option: ({ map }, _, theme) => {
    const levels = map?.levels ?? [];
    const axis = (name: string) => ({
      ...valueAxis(theme, 'debt asset', name),
      nameGap: 46,
    });
    const tip = (index: number) => {
      const level = levels[index] as (typeof levels)[number];
      return html`<b>−${formatPercent(level.fall)}, at ${formatPrice(level.price)}</b><br>${level.positions} positions, ${formatAmount(level.debt)} of debt<br>down to here: ${formatAmount(level.totalDebt)}, toxic: ${formatAmount(level.toxicDebt)}`
        .text;
    };
    const formatter = ({ dataIndex }: { dataIndex: number }) => tip(dataIndex);
    const line = (name: string, color: string, of: (index: number) => number, type: string) => ({
      type: 'line',
      name,
      yAxisIndex: 1,
      data: levels.map((__, index) => of(index)),
      symbol: 'circle',
      symbolSize: 5,
      showSymbol: false,
      color,
      lineStyle: { width: 2, type },
      tooltip: { formatter },
    });
    return {
      ...baseOption(theme),
      legend: legend(theme),
      grid: { left: 60, right: 60, top: 44, bottom: 52 },
      tooltip: { ...tooltipStyle(theme), trigger: 'item' },
      xAxis: {
        type: 'category',
        data: levels.map(({ fall }) => (fall === 0 ? 'now' : `−${Math.round(100 * fall)}%`)),
        name: 'fall of the price',
        nameLocation: 'middle',
        nameGap: 32,
        nameTextStyle: { color: theme.faint },
        axisLabel: { color: theme.faint, hideOverlap: true },
        axisTick: { show: false },
        axisLine: { lineStyle: { color: theme.line } },
      },
      yAxis: [
        axis('debt at this level'),
        { ...axis('debt down to here'), splitLine: { show: false } },
      ],
      series: [
        {
          type: 'bar',
          name: 'at this level',
          data: levels.map(({ debt }) => debt),
          itemStyle: { color: theme.series[5] },
          tooltip: { formatter },
        },
        line(
          'down to here',
          theme.series[0] as string,
          (index) => levels[index]?.totalDebt ?? 0,
          'solid',
        ),
        line(
          'toxic',
          theme.series[1] as string,
          (index) => levels[index]?.toxicDebt ?? 0,
          'dashed',
        ),
      ],
    };
  },
  table: ({ map }) => ({
    caption: `Liquidation map${map ? ` of ${map.scenario}, path ${map.path}` : ''}`,
    head: ['fall', 'price', 'positions', 'debt', 'debt down to here', 'toxic'],
    rows: (map?.levels ?? [])
      .filter(({ positions, fall }) => positions > 0 || fall === 0)
      .map((level) => [
        plain(level.fall === 0 ? 'now' : `−${formatPercent(level.fall)}`),
        plain(formatPrice(level.price)),
        plain(String(level.positions)),
        ...[level.debt, level.totalDebt, level.toxicDebt].map((debt) => plain(formatAmount(debt))),
      ]),
    notes: [
      `Toxic: a liquidation at a bonus of ${formatPercent(map?.bonus ?? 0)} would raise the loan-to-value. Nobody acts meanwhile, and no sale moves the price.`,
    ],
  }),
};
