import { type Seconds, StalePriceError, secondsParameter } from '@liqlab/core';
import { z } from 'zod';
import { floatParameter } from '../parameters/floatParameter.js';
import { randomStream } from '../random/randomStream.js';
import { MedianSource, medianSourceParameters } from './medianSource.js';
import type { Oracle } from './oracle.js';
import { priceIfAny } from './priceIfAny.js';

/**
 * Parameters of {@link MedianOracle}. The defaults, five sources of which three must agree within
 * 5 %, are assumptions in the shape of Maker's median (makerdao/median), whose quorum is set for
 * each asset.
 */
export const medianOracleParameters = z
  .strictObject({
    kind: z.literal('median'),
    sources: z
      .array(medianSourceParameters)
      .min(1)
      .default(() => Array.from({ length: 5 }, () => medianSourceParameters.parse({}))),
    /** Age of a source's report, since it was observed, beyond which it is left out; seconds. */
    maximumAge: secondsParameter({ atLeast: 1 }).default(3600),
    /** Relative distance to the median of all beyond which a report is left out. */
    outlierLimit: floatParameter({ unit: 'ratio', above: 0 }).default(0.05),
    /** Fewest reports, after those left out, that make a price. */
    minimumSources: z.int().min(1).default(3),
    /** Of the sources' errors, which are the same for every mechanism and path. */
    seed: z.int().default(1),
  })
  .refine(({ sources, minimumSources }) => minimumSources <= sources.length, {
    path: ['minimumSources'],
    error: 'must be at most the number of sources',
  });

/** See {@link medianOracleParameters}. */
export type MedianOracleParameters = z.infer<typeof medianOracleParameters>;

/**
 * The median of several sources (the mean of the two in the middle if their number is even). Reports
 * that are stale are left out, then those too far from the median of the rest.
 */
export class MedianOracle implements Oracle {
  private readonly sources: readonly MedianSource[];
  private shown: number | undefined;

  constructor(private readonly parameters: MedianOracleParameters) {
    this.sources = parameters.sources.map(
      (source, index) =>
        new MedianSource(source, randomStream(parameters.seed, 'median', index, 'noise')),
    );
  }

  observe(now: Seconds, referencePrice: number): boolean {
    for (const source of this.sources) source.observe(now, referencePrice);
    const before = this.shown;
    this.shown = priceIfAny(this, now);
    return this.shown !== before;
  }

  /** @throws {@link StalePriceError} if fewer sources than needed are fresh and in agreement. */
  price(now: Seconds): number {
    const { minimumSources, outlierLimit } = this.parameters;
    const fresh = this.freshPrices(now);
    const middle = median(fresh);
    const agreed = fresh.filter((price) => Math.abs(price / middle - 1) <= outlierLimit);
    if (agreed.length >= minimumSources) return median(agreed);
    const reason = `${agreed.length} of its sources agree on a fresh one, ${minimumSources} must`;
    throw new StalePriceError('the collateral', reason);
  }

  /** In ascending order. */
  private freshPrices(now: Seconds): readonly number[] {
    const prices: number[] = [];
    for (const source of this.sources) {
      const report = source.report();
      if (report && now - report.observedAt <= this.parameters.maximumAge)
        prices.push(report.price);
    }
    return prices.sort((a, b) => a - b);
  }
}

/** NaN without any. */
function median(ascending: readonly number[]): number {
  const half = (ascending.length - 1) / 2;
  const [lower, upper] = [ascending[Math.floor(half)], ascending[Math.ceil(half)]];
  return ((lower ?? Number.NaN) + (upper ?? Number.NaN)) / 2;
}
