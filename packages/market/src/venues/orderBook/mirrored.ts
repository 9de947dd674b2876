import type { BookLevel } from './bookLevel.js';

/** The asks that stand as far above the mid price, as a ratio, as the bids do below it; or the reverse. */
export function mirrored(levels: readonly BookLevel[]): BookLevel[] {
  return levels.map(({ ratio, size }) => ({ ratio: 1 / ratio, size }));
}
