import type { Venue } from '@liqlab/core';

// Each step halves the interval: what is left is below the noise of a quote.
const steps = 52;

/** The least lot up to `most` that sells for `needed` at the venue; `undefined` if none does. */
export function lotThatBrings(needed: number, most: number, venue: Venue): number | undefined {
  if (!(most > 0) || venue.quoteSell(most) < needed) return undefined;
  let [low, high] = [0, most];
  for (let step = 0; step < steps; step += 1) {
    const middle = (low + high) / 2;
    if (venue.quoteSell(middle) < needed) low = middle;
    else high = middle;
  }
  return high;
}
