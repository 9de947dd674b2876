import type { Results } from '@liqlab/report';
import type { ComparisonPlan } from './comparisonPlan.js';

/** Says of every module that rebinds parts of the market that it does. */
export function pluginNotes({ used }: ComparisonPlan): Results['notes'] {
  return [...used].flatMap(([plugin, { hasMarket }]) => {
    if (!hasMarket) return [];
    const models = 'parts of the market, in the place of those that the world is said to have';
    return [{ part: plugin, models, leavesOut: [] }];
  });
}
