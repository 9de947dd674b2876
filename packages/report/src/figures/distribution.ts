import type { MeasureUnit } from '@liqlab/harness';
import { baseOption, nameAxis, tooltipStyle, valueAxis } from '../charts/base.js';
import { styleOf } from '../charts/chartTheme.js';
import { niceTimes } from '../charts/niceRange.js';
import { formatMeasure } from '../format/formatMeasure.js';
import { html } from '../page/html.js';
import { cellOf, type PageData } from '../page/pageData.js';
import { plain } from '../page/tableModel.js';
import { scopeControl, scopeName, scopeOfSelection, shortNames } from './choices.js';
import type { Figure, Selection } from './figure.js';

const overPaths = [
  'recovery',
  'badDebtShare',
  'borrowerLoss',
  'slippage',
  'waitingTotal',
  'keeperProfit',
];

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

interface Spread {
  readonly quantiles: readonly number[];
  readonly count: number;
}

interface Chosen {
  readonly title: string;
  readonly unit: MeasureUnit;
  readonly spreads: readonly Spread[];
}

/** How the numbers are spread, over sales and over paths. */
export const distribution: Figure = {
  id: 'distribution',
  title: 'Spread, not only means',
  lead: 'The thin line holds nine tenths of the sales or paths, from p5 to p95; the bar the middle half; the mark is the median.',
  isShown: (data) =>
    hasPathsOf(data) || data.scopes.some(({ sales }) => sales.some((all) => all.some(isSpread))),
  controls: (data) => [
    { name: 'measure', label: 'Of', choices: choicesOf(data) },
    ...scopeControl(data),
  ],
  height: ({ contenders }) => 70 + 34 * contenders.length,
  option: (data, selection, theme, width) => {
    const { title, unit, spreads } = chosenOf(data, selection);
    const names = shortNames(data.contenders);
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
              html`<b>${data.contenders[index] as string}</b>${shown.map(([share, name]) => html`<br>${name}: ${formatMeasure(at(share), unit)}`)}`
                .text,
          },
        },
      ]),
    };
  },
  table: (data, selection) => {
    const { title, unit, spreads } = chosenOf(data, selection);
    const isOfSales = isSaleMeasure(data, selection);
    return {
      caption: `Distribution of ${title}${scopeName(data, scopeOfSelection(selection))}`,
      head: ['mechanism', ...shown.map(([, name]) => name), isOfSales ? 'sales' : 'paths'],
      rows: data.contenders.map((id, index) => {
        const { quantiles = [], count = 0 } = spreads[index] ?? {};
        const numbers = shown.map(([share]) => {
          const value = quantiles[share];
          return plain(value === undefined ? 'n/a' : formatMeasure(value, unit));
        });
        return [plain(id), ...numbers, plain(String(count))];
      }),
      notes: ['n/a: fewer than three have a number.'],
    };
  },
};

function rangeOf(unit: MeasureUnit, spreads: readonly Spread[]): object {
  const highest = Math.max(0, ...spreads.map(({ quantiles }) => quantiles[19] ?? 0));
  return unit === 'seconds' ? niceTimes(highest) : {};
}

function isSpread({ length }: readonly number[]): boolean {
  return length > 1;
}

function hasPathsOf(data: PageData): boolean {
  return overPaths.some((id) =>
    data.contenders.some((_, index) => cellOf(data, 0, index, id).quantiles.length > 0),
  );
}

function choicesOf(data: PageData) {
  const ofSales = data.saleMeasures.map(({ id, title }) => {
    return { value: id, label: `${title}, sale by sale` };
  });
  if (!hasPathsOf(data)) return ofSales;
  const ofPaths = overPaths.flatMap((id) => {
    const measure = data.measures.find((one) => one.id === id);
    return measure ? [{ value: id, label: `${measure.title}, path by path` }] : [];
  });
  return [...ofPaths, ...ofSales];
}

function isSaleMeasure({ saleMeasures }: PageData, { measure = '' }: Selection): boolean {
  return saleMeasures.some(({ id }) => id === measure);
}

function chosenOf(data: PageData, selection: Selection): Chosen {
  const { measure = '' } = selection;
  const scope = scopeOfSelection(selection);
  const sale = data.saleMeasures.findIndex(({ id }) => id === measure);
  if (sale >= 0) {
    const { title, unit } = data.saleMeasures[sale] as PageData['saleMeasures'][number];
    const spreads = data.contenders.map((_, index): Spread => {
      const [count = 0, ...quantiles] = data.scopes[scope]?.sales[index]?.[sale] ?? [];
      return { count, quantiles };
    });
    return { title: `${title} of a sale`, unit, spreads };
  }
  const found = data.measures.find(({ id }) => id === measure);
  const spreads = data.contenders.map((_, index): Spread => {
    const { quantiles, runs } = cellOf(data, scope, index, measure);
    return { count: runs, quantiles };
  });
  return { title: `${found?.title ?? measure} of a path`, unit: found?.unit ?? 'count', spreads };
}
