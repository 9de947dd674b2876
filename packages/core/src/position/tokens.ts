import type { Num } from '../money/num.js';
import type { Holding } from './position.js';

/** Tokens that a holding stands for: amount × index, not rounded. */
export function tokens(holding: Holding): Num {
  return holding.index === undefined ? holding.amount : holding.amount.times(holding.index);
}
