import type { Num } from '@liqlab/core';
import type { Exposure } from './exposure.js';

/** Price at which the equity is zero: cash / size, in quote per asset, not rounded. */
export function bankruptcyPrice({ size, cash }: Pick<Exposure, 'size' | 'cash'>): Num {
  return cash.div(size);
}
