import { liquidationMap } from '@liqlab/market';
import type { Results } from '@liqlab/report';
import type { ChosenPath } from './chosenPath.js';
import type { ComparisonPlan } from './comparisonPlan.js';

// As far down as the deepest of the built-in scenarios falls, in steps that a chart can show.
const options = { step: 0.02, depth: 0.6 };

/** What would become liquidatable at which price, before the first block of a path. */
export function mapOfPath(
  { sources }: ComparisonPlan,
  { scenario, path }: Pick<ChosenPath, 'scenario' | 'path'>,
): Results['map'] {
  const source = sources.find(({ name }) => name === scenario);
  const market = source?.market(path);
  const firstPrice = market?.path.prices[0];
  if (!market || firstPrice === undefined) return null;
  const { price, options: used, levels } = liquidationMap(market.book, firstPrice, options);
  return {
    ...{ scenario, path, price, step: used.step, bonus: used.bonus },
    levels: levels.map(({ fall, price: at, positions, debt, totalDebt, toxicDebt }) => {
      return { fall, price: at, positions, debt, totalDebt, toxicDebt };
    }),
  };
}
