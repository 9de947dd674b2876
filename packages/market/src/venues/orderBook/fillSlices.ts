import type { Arithmetic, Num } from '@liqlab/core';
import type { Slice } from './slice.js';

/** What a trade takes from one level. */
export interface Fill {
  readonly level: number;
  /** Share of the whole level. */
  readonly share: number;
}

/** A trade through a book. */
export interface Filling {
  /** What comes out, not yet rounded. */
  readonly out: Num;
  readonly fills: readonly Fill[];
  /** What found no orders any more. */
  readonly left: Num;
}

/** Gives `amount` to the slices, the best first. */
export function fillSlices(
  slices: readonly Slice[],
  amount: Num,
  { num, zero }: Arithmetic,
): Filling {
  let [left, out] = [amount, zero];
  const fills: Fill[] = [];
  for (const { level, capacity, fullCapacity, rate } of slices) {
    if (left.isZero()) break;
    const most = num(capacity);
    const fill = left.lt(most) ? left : most;
    out = out.plus(fill.times(num(rate)));
    left = left.minus(fill);
    fills.push({ level, share: fill.toNumber() / fullCapacity });
  }
  return { out, fills, left };
}

/** The same in floats: what comes out for `amount`; what finds no orders brings nothing. */
export function estimateFilling(slices: readonly Slice[], amount: number): number {
  let [left, out] = [amount, 0];
  for (const { capacity, rate } of slices) {
    if (left <= capacity) return out + left * rate;
    out += capacity * rate;
    left -= capacity;
  }
  return out;
}
