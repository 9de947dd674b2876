import { baseOption, legend, tick, tooltipStyle, valueAxis } from '../charts/base.js';
import { niceRange } from '../charts/niceRange.js';
import { formatAmount } from '../format/formatAmount.js';
import { formatDuration } from '../format/formatDuration.js';
import { formatPrice } from '../format/formatPrice.js';
import { html } from '../page/html.js';
import type { PageData } from '../page/pageData.js';
import { plain } from '../page/tableModel.js';
import type { Figure, Selection } from './figure.js';

type Timeline = NonNullable<PageData['timeline']>;
type Run = Timeline['runs'][number];

/** What happened on one path with one of the contenders. */
export const timelineFigure: Figure = {
  id: 'timeline',
  title: 'One run, as it happened',
  lead: 'The market’s price, what the protocol’s oracle shows, the prices at which the largest sales were on offer, and what was paid. A mark’s size tells how much was sold.',
  isShown: ({ timeline }) => (timeline?.runs.length ?? 0) > 0,
  controls: ({ timeline }) => [
    {
      name: 'run',
      label: 'Mechanism',
      choices: runsByInterest(timeline).map(({ contender }) => {
        return { value: contender, label: contender };
      }),
    },
  ],
  height: () => 440,
  option: ({ timeline }, selection, theme, width) => {
    const run = runOf(timeline, selection);
    if (!run || !timeline) return baseOption(theme);
    const { at, reference, oracle } = run.prices;
    const [market, shown, offered, paid] = [
      theme.text,
      theme.series[0] as string,
      theme.series[4] as string,
      theme.series[1] as string,
    ];
    const largest = Math.max(...run.fills.map(({ sold, price }) => sold * price), 1);
    const moment = (second: number) => momentText(timeline, second);
    // Milliseconds, for the ticks of an axis of time.
    const ms = (second: number) => 1000 * (timeline.startsAt + second);
    const onAxis = (time: number) => moment(time / 1000 - timeline.startsAt);
    return {
      useUTC: true,
      ...baseOption(theme),
      legend: { ...legend(theme), data: ['market price', 'oracle price', 'on offer', 'sold'] },
      grid: { left: 64, right: 20, top: width < 560 ? 56 : 36, bottom: 86 },
      tooltip: {
        ...tooltipStyle(theme),
        trigger: 'item',
      },
      dataZoom: [
        {
          type: 'slider',
          height: 22,
          bottom: 10,
          borderColor: theme.line,
          textStyle: { color: theme.faint },
          labelFormatter: onAxis,
          brushSelect: false,
        },
        { type: 'inside', zoomOnMouseWheel: 'ctrl', moveOnMouseMove: true },
      ],
      xAxis: {
        ...valueAxis(theme, 'seconds', ''),
        type: 'time',
        min: ms(at[0] ?? 0),
        max: ms(at.at(-1) ?? 0),
        splitNumber: width < 560 ? 3 : 6,
        splitLine: { show: false },
        axisLabel: {
          color: theme.faint,
          hideOverlap: true,
          formatter: onAxis,
        },
      },
      yAxis: {
        ...valueAxis(theme, 'count', 'debt asset per collateral asset'),
        nameGap: 48,
        ...pricesOf(run),
        axisLabel: { color: theme.faint, formatter: (value: number) => tick(value, 'count') },
      },
      series: [
        {
          type: 'line',
          name: 'market price',
          data: at.map((second, index) => [ms(second), reference[index]]),
          symbol: 'none',
          color: market,
          lineStyle: { width: 1.5 },
        },
        {
          type: 'line',
          name: 'oracle price',
          data: at.map((second, index) => [ms(second), oracle[index]]),
          symbol: 'none',
          step: 'end',
          color: shown,
          lineStyle: { width: 2 },
        },
        ...run.sales.map(({ offers, sale, position }) => ({
          type: 'line',
          name: 'on offer',
          data: offers.at.map((second, index) => [ms(second), offers.price[index]]),
          symbol: 'none',
          color: offered,
          lineStyle: { width: 1, opacity: 0.8 },
          tooltip: { formatter: () => html`sale ${sale} of ${position}`.text },
        })),
        // Keeps the name in the legend where no price was posted.
        ...(run.sales.length === 0
          ? [{ type: 'line', name: 'on offer', data: [], color: offered }]
          : []),
        {
          type: 'scatter',
          name: 'sold',
          data: run.fills.map((fill) => [ms(fill.at), fill.price, fill.sold]),
          symbolSize: ([, price = 0, sold = 0]: number[]) =>
            4 + 10 * Math.sqrt((price * sold) / largest),
          itemStyle: { color: paid, opacity: 0.65, borderColor: theme.surface, borderWidth: 0.5 },
          z: 5,
          tooltip: {
            formatter: ({ dataIndex }: { dataIndex: number }) => {
              const fill = run.fills[dataIndex] as Run['fills'][number];
              return html`<b>${moment(fill.at)}</b><br>${formatAmount(fill.sold)} sold at ${formatPrice(fill.price)}<br>sale ${fill.sale}, to ${fill.by}`
                .text;
            },
          },
        },
      ],
    };
  },
  table: ({ timeline }, selection) => {
    const run = runOf(timeline, selection);
    if (!run || !timeline) return { caption: 'No run', head: [], rows: [] };
    const moment = (second: number) => momentText(timeline, second);
    const rows = run.sales.map((sale) => [
      plain(String(sale.sale)),
      plain(sale.position),
      plain(formatAmount(sale.debt)),
      plain(formatAmount(sale.lot)),
      plain(moment(sale.breachAt)),
      plain(formatDuration(sale.openedAt - sale.breachAt)),
      plain(sale.closedAt === null ? 'open' : formatDuration(sale.closedAt - sale.openedAt)),
      plain(String(run.fills.filter((fill) => fill.sale === sale.sale).length)),
      plain(formatAmount(sale.writtenOff)),
    ]);
    return {
      caption: `Largest sales of ${run.contender} in ${timeline.scenario}, path ${timeline.path}`,
      head: [
        'sale',
        'position',
        'debt',
        'collateral',
        'breach',
        'until open',
        'until closed',
        'fills',
        'written off',
      ],
      rows,
      notes: [
        `${run.sales.length} of ${run.salesInRun} sales and ${run.fills.length} of ${run.fillsInRun} fills: the largest. This is ${timeline.chosen}.`,
      ],
    };
  },
};

/** Those with prices on offer for some time first: there is more to see. */
function runsByInterest(timeline: PageData['timeline']): readonly Run[] {
  const points = (run: Run): number =>
    run.sales.reduce((sum, { offers }) => sum + Math.min(offers.at.length, 60), 0);
  const all = timeline?.runs ?? [];
  const most = Math.max(...all.map(points));
  const first = all.find((run) => points(run) === most);
  return first ? [first, ...all.filter((run) => run !== first)] : all;
}

function runOf(timeline: PageData['timeline'], { run = '' }: Selection): Run | undefined {
  return timeline?.runs.find(({ contender }) => contender === run) ?? runsByInterest(timeline)[0];
}

// Offers far from any market price would leave no room for it.
function pricesOf({ prices, fills, sales }: Run): object {
  const oracle = prices.oracle.filter((price) => price !== null);
  const seen = [...prices.reference, ...oracle, ...fills.map(({ price }) => price)];
  if (seen.length === 0) return {};
  const [low, high] = [Math.min(...seen), Math.max(...seen)];
  const offers = sales.flatMap(({ offers: { price } }) => price);
  const near = offers.filter((price) => price >= low * 0.9 && price <= high * 1.4);
  return niceRange(Math.min(low, ...near), Math.max(high, ...near));
}

/** The time of day, of a path that happened; seconds since its start, of one that did not. */
function momentText({ startsAt }: Timeline, second: number): string {
  if (startsAt === 0) return formatDuration(second);
  const text = new Date(1000 * (startsAt + second)).toISOString();
  return `${text.slice(5, 10)} ${text.slice(11, 16)}`;
}
