import type { Seconds } from '@liqlab/core';

/** The reference price over one run. */
export interface PricePath {
  /** When block 0 starts, in seconds since 1970; 0 for a path that never happened. */
  readonly startsAt: number;
  /** Time between the starts of two blocks. */
  readonly blockTime: Seconds;
  /** Price at the start of each block, in debt asset per collateral asset. */
  readonly prices: Float64Array;
}
