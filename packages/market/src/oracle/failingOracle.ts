import type { Seconds } from '@liqlab/core';
import { z } from 'zod';
import { emptyWindow, isNotEmpty, isWithin, windowFields } from '../shocks/timeWindow.js';
import type { Oracle } from './oracle.js';
import { priceIfAny } from './priceIfAny.js';

/** A window in which nothing is observed. */
export const oracleFailure = z.strictObject(windowFields).refine(isNotEmpty, emptyWindow);

/** See {@link oracleFailure}. */
export type OracleFailure = z.infer<typeof oracleFailure>;

/** Parameters of {@link FailingOracle}. */
export const failingOracleParameters = z.strictObject({
  kind: z.literal('failing'),
  failures: z.array(oracleFailure),
});

/** See {@link failingOracleParameters}. */
export type FailingOracleParameters = z.infer<typeof failingOracleParameters>;

/**
 * An oracle that observes nothing in some windows. What it has shown stays visible until it is
 * stale; an update that was under way when the window began arrives after it.
 */
export class FailingOracle implements Oracle {
  private shown: number | undefined;

  constructor(
    private readonly inner: Oracle,
    private readonly parameters: FailingOracleParameters,
  ) {}

  observe(now: Seconds, referencePrice: number): boolean {
    const isFailing = this.parameters.failures.some((failure) => isWithin(now, failure));
    const hasChanged = !isFailing && this.inner.observe(now, referencePrice);
    // Without any observation the price within can still go stale, or lose one of its sources.
    const before = this.shown;
    this.shown = priceIfAny(this.inner, now);
    return hasChanged || this.shown !== before;
  }

  /** @throws whatever the oracle within throws; {@link StalePriceError} once its price is stale. */
  price(now: Seconds): number {
    return this.inner.price(now);
  }
}
