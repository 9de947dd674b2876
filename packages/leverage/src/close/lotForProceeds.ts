import type { Arithmetic, Num, Venue } from '@liqlab/core';
import { proceedsOf } from './proceedsOf.js';

const bisections = 60;
// So much more than the estimate, so that a float is not what leaves a raw unit unpaid.
const margin = 1 + 1e-9;

/**
 * About the smallest lot, up to `most`, whose sale brings `target`; `most` if that brings less.
 * Estimated in floats, and then a little more.
 */
export function lotForProceeds(
  venue: Venue,
  most: Num,
  target: Num,
  decimals: number,
  { num }: Pick<Arithmetic, 'num'>,
): Num {
  const wanted = target.toNumber();
  let [short, enough] = [0, most.toNumber()];
  if (venue.quoteSell(enough) < wanted) return most;
  for (let count = 0; count < bisections; count += 1) {
    const middle = (short + enough) / 2;
    if (venue.quoteSell(middle) < wanted) short = middle;
    else enough = middle;
  }
  const lot = num(enough * margin).quantize(decimals, 'up');
  const isSafe = lot.lt(most) && (proceedsOf(venue, lot)?.gte(target) ?? false);
  return isSafe ? lot : most;
}
