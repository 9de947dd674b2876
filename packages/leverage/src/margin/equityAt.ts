import type { Num } from '@liqlab/core';
import type { Exposure } from './exposure.js';

/**
 * Equity at a price: size × price − debt of a long, cash − size × price of a short, in quote. What is
 * left of the margin; below zero the position is bankrupt.
 */
export function equityAt({ side, size, cash }: Exposure, price: Num): Num {
  const notional = size.times(price);
  return side === 'long' ? notional.minus(cash) : cash.minus(notional);
}
