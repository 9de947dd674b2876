import type { Num } from './num.js';

/** The smallest of the numbers given. */
export function minimum(first: Num, ...others: readonly Num[]): Num {
  return others.reduce((least, other) => (other.lt(least) ? other : least), first);
}
