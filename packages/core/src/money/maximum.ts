import type { Num } from './num.js';

/** The largest of the numbers given. */
export function maximum(first: Num, ...others: readonly Num[]): Num {
  let most = first;
  for (const other of others) if (other.gt(most)) most = other;
  return most;
}
