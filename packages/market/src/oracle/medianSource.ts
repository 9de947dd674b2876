import { type Seconds, secondsParameter } from '@liqlab/core';
import { z } from 'zod';
import { floatParameter } from '../parameters/floatParameter.js';
import type { RandomStream } from '../random/randomStream.js';
import { isWithin } from '../shocks/timeWindow.js';
import { oracleFailure } from './failingOracle.js';

/** One source of a median; the defaults are assumptions. */
export const medianSourceParameters = z.strictObject({
  /** Standard deviation of the logarithm of its error, drawn anew for each report. */
  noise: floatParameter({ unit: 'ratio', atLeast: 0, atMost: 1 }).default(0.0005),
  /** From a report to the moment the median can use it, in seconds. */
  lag: secondsParameter().default(12),
  /** When it reports nothing. */
  failures: z.array(oracleFailure).default([]),
});

/** See {@link medianSourceParameters}. */
export type MedianSourceParameters = z.infer<typeof medianSourceParameters>;

/** What a source said, and when. */
export interface Report {
  readonly price: number;
  readonly observedAt: Seconds;
}

interface Message extends Report {
  readonly arrivesAt: Seconds;
}

/** A source that reports the reference price in every block: with an error, late, or not at all. */
export class MedianSource {
  private readonly underWay: Message[] = [];
  private arrived: Message | undefined;
  private hasBegun = false;

  constructor(
    private readonly parameters: MedianSourceParameters,
    private readonly stream: RandomStream,
  ) {}

  /** Sees the reference price of this block; reports that are due arrive. */
  observe(now: Seconds, referencePrice: number): void {
    const { noise, failures } = this.parameters;
    // The first report is one that the oracle already had when the scenario starts.
    const lag = this.hasBegun ? this.parameters.lag : 0;
    this.hasBegun = true;
    // Drawn in a failure too, so that it does not change what the source says after it.
    const price = referencePrice * Math.exp(noise * this.stream.normal());
    if (!failures.some((failure) => isWithin(now, failure))) {
      this.underWay.push({ price, observedAt: now, arrivesAt: now + lag });
    }
    while (this.underWay[0] && this.underWay[0].arrivesAt <= now) {
      this.arrived = this.underWay.shift();
    }
  }

  /** The last report that has arrived. */
  report(): Report | undefined {
    return this.arrived;
  }
}
