import type { Seconds } from '@liqlab/core';
import type { Shock } from './shock.js';
import { shocksOf } from './shocksOf.js';
import { windowFactor } from './windowFactor.js';

/**
 * What a venue's depth is multiplied by at each moment: the product of the depth shocks under way, 1
 * when there is none. How fast depth comes back after a window is the venue's matter.
 */
export function depthFactor(shocks: readonly Shock[]): (now: Seconds) => number {
  const depthShocks = shocksOf('depth', shocks);
  return (now) => windowFactor(depthShocks, now);
}
