import type { Measure } from '../measures/measure.js';
import { type MeanEstimate, meanEstimate } from './meanEstimate.js';

/** What a paired difference allows to say of a contender, against the baseline. */
export type Verdict =
  | 'better'
  | 'worse'
  | 'higher'
  | 'lower'
  | 'no difference shown at this sample size';

/** The mean of contender − baseline on the same paths. */
export interface Difference extends MeanEstimate {
  /** `higher` and `lower` for a measure of which neither more nor less is better. */
  readonly verdict: Verdict;
}

/** Two numbers of the same path. */
export type Pair = readonly [contender: number, baseline: number];

// Sums of floats in another order differ by less: two numbers this close are the same result.
const noise = 1e-9;

/** Contender − baseline; 0 where rounding alone may be the cause. */
export function differenceOf([contender, baseline]: Pair): number {
  const difference = contender - baseline;
  const scale = Math.max(Math.abs(contender), Math.abs(baseline));
  return Math.abs(difference) <= noise * scale ? 0 : difference;
}

/**
 * The paired difference over samples that were drawn apart, one for each scenario, and its verdict: a
 * difference counts as shown if its 95 % interval excludes 0.
 */
export function pairedDifference(
  samples: readonly (readonly Pair[])[],
  better: Measure['better'],
): Difference {
  const estimate = meanEstimate(samples.map((pairs) => pairs.map(differenceOf)));
  return { ...estimate, verdict: verdictOn(estimate, better) };
}

function verdictOn({ interval }: MeanEstimate, better: Measure['better']): Verdict {
  if (!interval || (interval.low <= 0 && interval.high >= 0)) {
    return 'no difference shown at this sample size';
  }
  const isHigher = interval.low > 0;
  if (better === 'neither') return isHigher ? 'higher' : 'lower';
  return isHigher === (better === 'more') ? 'better' : 'worse';
}
