import type { Seconds } from '@liqlab/core';
import { isWithin, type TimeWindow } from './timeWindow.js';

/** Product of the factors of the windows that `now` is in; 1 outside of all. */
export function windowFactor(
  windows: readonly (TimeWindow & { readonly factor: number })[],
  now: Seconds,
): number {
  return windows.reduce(
    (product, window) => (isWithin(now, window) ? product * window.factor : product),
    1,
  );
}
