import { cellOf, type PageData } from '../page/pageData.js';
import { scopeControl, scopeName, scopeOfSelection } from './choices.js';
import type { Figure, Selection } from './figure.js';
import { rankedMeasures } from './ranking.js';
import { type SpreadOf, spreadOfPaths, spreadOption, spreadTable } from './spread.js';

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
  option: (data, selection, theme, width) =>
    spreadOption(chosenOf(data, selection), data.contenders, theme, width),
  table: (data, selection) => ({
    caption: `Distribution of ${chosenOf(data, selection).title}${scopeName(data, scopeOfSelection(selection))}`,
    ...spreadTable(
      chosenOf(data, selection),
      data.contenders,
      isSaleMeasure(data, selection) ? 'sales' : 'paths',
    ),
  }),
};

function isSpread({ length }: readonly number[]): boolean {
  return length > 1;
}

function hasPathsOf(data: PageData): boolean {
  return rankedMeasures.some((id) =>
    data.contenders.some((_, index) => cellOf(data, 0, index, id).quantiles.length > 0),
  );
}

function choicesOf(data: PageData) {
  const ofSales = data.saleMeasures.map(({ id, title }) => {
    return { value: id, label: `${title}, sale by sale` };
  });
  if (!hasPathsOf(data)) return ofSales;
  const ofPaths = rankedMeasures.flatMap((id) => {
    const measure = data.measures.find((one) => one.id === id);
    return measure ? [{ value: id, label: `${measure.title}, path by path` }] : [];
  });
  return [...ofPaths, ...ofSales];
}

function isSaleMeasure({ saleMeasures }: PageData, { measure = '' }: Selection): boolean {
  return saleMeasures.some(({ id }) => id === measure);
}

function chosenOf(data: PageData, selection: Selection): SpreadOf {
  const { measure = '' } = selection;
  const scope = scopeOfSelection(selection);
  const sale = data.saleMeasures.findIndex(({ id }) => id === measure);
  if (sale < 0) return spreadOfPaths(data, scope, measure);
  const { title, unit } = data.saleMeasures[sale] as PageData['saleMeasures'][number];
  const spreads = data.contenders.map((_, index) => {
    const [count = 0, ...quantiles] = data.scopes[scope]?.sales[index]?.[sale] ?? [];
    return { count, quantiles };
  });
  return { title: `${title} of a sale`, unit, spreads };
}
