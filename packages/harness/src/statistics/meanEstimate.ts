import { mean, sampleVariance } from 'simple-statistics';
import { confidence, type Interval } from './interval.js';
import { studentQuantile } from './studentQuantile.js';

/** A mean and how far it can be trusted. */
export interface MeanEstimate {
  /** `null` without a number. */
  readonly mean: number | null;
  /** Numbers in the mean. */
  readonly count: number;
  /** Covers the true mean with {@link confidence}; `null` with fewer than two numbers of a kind. */
  readonly interval: Interval | null;
}

/**
 * The mean of samples that were drawn apart, one for each scenario, every sample with the same
 * weight w = 1 / number of samples, whatever its size; samples without a number are left out.
 *
 * The interval is mean ± t · √Σ w² s² / n (s²: sample variance, n: size of a sample). The degrees of
 * freedom of t are Welch and Satterthwaite's: (Σ w² s² / n)² / Σ (w² s² / n)² / (n − 1); for one
 * sample that is n − 1, and the interval is Student's. Scenarios are chosen, not drawn: the interval
 * speaks of other paths of the same scenarios, not of other scenarios.
 */
export function meanEstimate(samples: readonly (readonly number[])[]): MeanEstimate {
  const filled = samples.filter(({ length }) => length > 0);
  if (filled.length === 0) return { mean: null, count: 0, interval: null };
  const middle = mean(filled.map((sample) => mean(sample)));
  const count = filled.reduce((sum, { length }) => sum + length, 0);
  return { mean: middle, count, interval: intervalAround(middle, filled) };
}

function intervalAround(middle: number, samples: readonly (readonly number[])[]): Interval | null {
  if (samples.some(({ length }) => length < 2)) return null;
  const weight = 1 / samples.length;
  const parts = samples.map((sample) => {
    const variance = (weight ** 2 * sampleVariance(sample)) / sample.length;
    return { variance, degreesOfFreedom: sample.length - 1 };
  });
  const variance = parts.reduce((sum, part) => sum + part.variance, 0);
  if (variance === 0) return { low: middle, high: middle };
  const spread = parts.reduce(
    (sum, part) => sum + (part.variance / variance) ** 2 / part.degreesOfFreedom,
    0,
  );
  const reach = tWith(1 / spread) * Math.sqrt(variance);
  return { low: middle - reach, high: middle + reach };
}

const known = new Map<number, number>();

// Most samples of a comparison have the same size.
function tWith(degreesOfFreedom: number): number {
  const t = known.get(degreesOfFreedom) ?? studentQuantile((1 + confidence) / 2, degreesOfFreedom);
  if (known.size < 1000) known.set(degreesOfFreedom, t);
  return t;
}
