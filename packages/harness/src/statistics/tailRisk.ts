import { expectedShortfall } from './expectedShortfall.js';
import { quantileOfSorted } from './quantileOfSorted.js';

/** Bad debt in the worst paths, in the debt asset. */
export interface TailRisk {
  /** Paths that the numbers are from: the tail of 100 paths at 99 % is a single path. */
  readonly paths: number;
  /** The 95th percentile. */
  readonly var95: number | null;
  /** The mean of the worst 5 %. */
  readonly es95: number | null;
  /** The mean of the worst 1 %. */
  readonly es99: number | null;
}

/**
 * The tail of the bad debt over paths; `null` where there is no path.
 *
 * @param losses - a number a path, in any order, in the debt asset.
 */
export function tailRisk(losses: readonly number[]): TailRisk {
  const sorted = Float64Array.from(losses).sort();
  return {
    paths: sorted.length,
    var95: quantileOfSorted(sorted, 0.95) ?? null,
    es95: expectedShortfall(sorted, 0.95) ?? null,
    es99: expectedShortfall(sorted, 0.99) ?? null,
  };
}
