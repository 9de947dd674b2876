import type { Num } from './num.js';

/** The smallest of the numbers given. */
export function minimum(first: Num, ...others: readonly Num[]): Num {
  let least = first;
  for (const other of others) if (other.lt(least)) least = other;
  return least;
}
