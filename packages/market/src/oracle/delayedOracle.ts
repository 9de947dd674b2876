import { type Seconds, StalePriceError, secondsParameter } from '@liqlab/core';
import { z } from 'zod';
import type { Oracle } from './oracle.js';
import { refuseStale } from './refuseStale.js';

/**
 * Parameters of {@link DelayedOracle}. The period is `hop` of makerdao/osm @ 0091d3b: one hour. The
 * maximum age is ours: Maker's contract shows its price until the next poll, however late.
 */
export const delayedOracleParameters = z.strictObject({
  kind: z.literal('delayed'),
  /** Seconds between two polls. */
  period: secondsParameter({ atLeast: 1 }).default(3600),
  /** Age, since it was first shown, at which a price is refused as stale, in seconds. */
  maximumAge: secondsParameter({ atLeast: 1 }).default(3 * 3600),
});

/** See {@link delayedOracleParameters}. */
export type DelayedOracleParameters = z.infer<typeof delayedOracleParameters>;

interface Poll {
  readonly at: Seconds;
  readonly price: number;
}

/**
 * A delayed oracle, as Maker's oracle security module: polled in the first block of every period, it
 * shows what it saw at the poll before and keeps what it sees for the next. The price is one to two
 * periods old, so that borrowers, or governance, know the next one in advance. The scenario's start
 * counts as a full hour. Assumption: somebody polls as soon as it is possible.
 */
export class DelayedOracle implements Oracle {
  private next: Poll | undefined;
  private shown: Poll | undefined;

  constructor(private readonly parameters: DelayedOracleParameters) {}

  observe(now: Seconds, referencePrice: number): boolean {
    if (!this.isDue(now)) return false;
    const before = this.shown?.price;
    // The first price is the one the protocol already had when the scenario starts.
    this.shown = { at: now, price: this.next?.price ?? referencePrice };
    this.next = { at: now, price: referencePrice };
    return this.shown.price !== before;
  }

  /** @throws {@link StalePriceError} */
  price(now: Seconds): number {
    if (!this.shown) throw new StalePriceError('the collateral', 'the oracle has shown none yet');
    refuseStale(now - this.shown.at, this.parameters.maximumAge);
    return this.shown.price;
  }

  private isDue(now: Seconds): boolean {
    if (!this.next) return true;
    const { period } = this.parameters;
    return Math.floor(now / period) > Math.floor(this.next.at / period);
  }
}
