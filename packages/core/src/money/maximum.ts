import type { Num } from './num.js';

/** The largest of the numbers given. */
export function maximum(first: Num, ...others: readonly Num[]): Num {
  return others.reduce((most, other) => (other.gt(most) ? other : most), first);
}
