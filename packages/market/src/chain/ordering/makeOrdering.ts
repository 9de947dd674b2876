import type { RandomStream } from '../../random/randomStream.js';
import { arrivalOrder } from './arrivalOrder.js';
import type { OrderingParameters } from './orderingParameters.js';
import type { OrderingRule } from './orderingRule.js';
import { priorityFeeOrder } from './priorityFeeOrder.js';
import { randomOrder } from './randomOrder.js';

/**
 * The rule that the parameters describe.
 *
 * @param stream - for a rule that draws.
 */
export function makeOrdering({ kind }: OrderingParameters, stream: RandomStream): OrderingRule {
  switch (kind) {
    case 'priority-fee':
      return priorityFeeOrder;
    case 'arrival':
      return arrivalOrder;
    case 'random':
      return randomOrder(stream);
  }
}
