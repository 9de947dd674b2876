import type { Offer, Take } from '@liqlab/core';
import type { KeeperSight } from './keeper.js';

/** A part of an offer after which more is on offer. */
export interface LeavingMore {
  /** Share of the offer, above 0 and below 1. */
  readonly share: number;
  /** What is on offer then. */
  readonly next: readonly Offer[];
}

// Each step halves the interval: 53 of them tell every share that a float64 can tell.
const steps = 53;

/**
 * The largest share of an offer after which the position is still for sale, found by trying; nothing
 * where the whole offer leaves more as well, or no share does, or nobody can tell. The more is repaid,
 * the healthier the position: what holds for a share holds for every smaller one.
 */
export function largestShareThatLeavesMore(
  offer: Take,
  { offersAfter }: KeeperSight,
): LeavingMore | undefined {
  if (!offersAfter || offersAfter(offer, 1).length > 0) return undefined;
  let [low, high] = [0, 1];
  let next: readonly Offer[] = [];
  for (let step = 0; step < steps; step += 1) {
    const middle = (low + high) / 2;
    const after = offersAfter(offer, middle);
    if (after.length === 0) high = middle;
    else [low, next] = [middle, after];
  }
  return low > 0 ? { share: low, next } : undefined;
}
