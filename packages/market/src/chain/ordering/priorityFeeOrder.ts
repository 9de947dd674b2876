import type { OrderingRule } from './orderingRule.js';

/** The highest priority fee first; among equals, who came first. */
export const priorityFeeOrder: OrderingRule = {
  sellsPriority: true,
  order: (due) => [...due].sort((a, b) => b.priorityFee - a.priorityFee),
  mayBeFirst: (fee, waiting) => waiting.every((one) => fee > one),
};
