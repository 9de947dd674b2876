import type { Seconds } from '@liqlab/core';

/** How a position became liquidatable. */
export interface Breach {
  readonly at: Seconds;
  /** Reference price at that moment. */
  readonly price: number;
  /**
   * 0 if the price of the path would have done it; else one more than the highest generation of
   * sales whose permanent impact it took.
   */
  readonly generation: number;
}
