import type { OrderingRule } from './orderingRule.js';

/** First come, first served, as a sequencer without auctions does. */
export const arrivalOrder: OrderingRule = {
  sellsPriority: false,
  order: (due) => [...due],
  mayBeFirst: (_fee, waiting) => waiting.length === 0,
};
