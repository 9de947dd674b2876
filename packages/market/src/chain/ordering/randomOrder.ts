import type { RandomStream } from '../../random/randomStream.js';
import type { OrderingRule } from './orderingRule.js';

/** Every order is as likely as any other (Fisher and Yates); everyone has a chance to be the first. */
export function randomOrder(stream: RandomStream): OrderingRule {
  return {
    sellsPriority: false,
    order: (due) => shuffled(due, stream),
    mayBeFirst: () => true,
  };
}

function shuffled<Item>(items: readonly Item[], stream: RandomStream): Item[] {
  const left = [...items];
  const drawn: Item[] = [];
  while (left.length > 0) {
    drawn.push(...left.splice(Math.floor(stream.uniform() * left.length), 1));
  }
  return drawn;
}
