import type { Seconds } from '@liqlab/core';
import type { Bar } from './bar.js';

/**
 * Length of the interval that a bar describes: the most common distance between the starts of two
 * bars, the shortest of them in a tie. Bars that are missing do not change it.
 *
 * @param bars - at least two, in the order of their times.
 */
export function barWidth(bars: readonly Bar[]): Seconds {
  const counts = new Map<Seconds, number>();
  for (const [index, bar] of bars.entries()) {
    const distance = bar.time - (bars[index - 1]?.time ?? Number.NaN);
    if (index > 0) counts.set(distance, (counts.get(distance) ?? 0) + 1);
  }
  const [mostCommon] = [...counts].sort(([a, timesA], [b, timesB]) => timesB - timesA || a - b);
  return mostCommon?.[0] ?? 0;
}
