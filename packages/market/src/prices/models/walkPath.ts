import type { Seconds } from '@liqlab/core';
import type { PricePath } from '../pricePath.js';

/** Where a random path starts and how long it is. */
export interface Walk {
  readonly firstPrice: number;
  readonly duration: Seconds;
  readonly blockTime: Seconds;
}

/**
 * A path that never happened, drawn block by block: each log return is asked for with the logarithm
 * of the price before it. It has a block at 0 and at every multiple of the block time up to the
 * duration.
 */
export function walkPath(
  { firstPrice, duration, blockTime }: Walk,
  nextLogReturn: (logPrice: number) => number,
): PricePath {
  const prices = new Float64Array(Math.floor(duration / blockTime) + 1);
  let logPrice = Math.log(firstPrice);
  prices[0] = firstPrice;
  for (let block = 1; block < prices.length; block += 1) {
    logPrice += nextLogReturn(logPrice);
    prices[block] = Math.exp(logPrice);
  }
  return { startsAt: 0, blockTime, prices };
}
