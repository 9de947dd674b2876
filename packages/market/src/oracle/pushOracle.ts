import { decimalParameter, type Seconds, StalePriceError, secondsParameter } from '@liqlab/core';
import { z } from 'zod';
import type { Oracle } from './oracle.js';
import { refuseStale } from './refuseStale.js';

/**
 * Parameters of a push oracle. The defaults are those published for Chainlink's ETH/USD feed on
 * Ethereum: a heartbeat of one hour and a deviation threshold of 0.5 %; the delay of one 12-second
 * block is an assumption about the transaction that carries the update.
 */
export const pushOracleParameters = z.strictObject({
  /** The oracle that is meant where no kind is named. */
  kind: z.literal('push').optional(),
  /** Longest time between two observations, in seconds. */
  heartbeat: secondsParameter({ atLeast: 1 }).default(3600),
  /** Relative change since the last observation that triggers the next one. */
  deviation: decimalParameter({ unit: 'ratio', atLeast: 0, below: 1 }).default(0.005),
  /** From an observation to the moment the protocol can see it, in seconds. */
  delay: secondsParameter().default(12),
  /** Age at which a price is refused as stale, in seconds. */
  maximumAge: secondsParameter({ atLeast: 1 }).default(3 * 3600),
});

/** See {@link pushOracleParameters}. */
export type PushOracleParameters = z.infer<typeof pushOracleParameters>;

interface Observation {
  readonly price: number;
  readonly visibleAt: Seconds;
}

/** Observes the reference price at every heartbeat and deviation, and shows it after a delay. */
export class PushOracle implements Oracle {
  private readonly deviation: number;
  private readonly underWay: Observation[] = [];
  private lastObserved = Number.NaN;
  private lastObservedAt = Number.NEGATIVE_INFINITY;
  private visible: Observation | undefined;

  constructor(private readonly parameters: PushOracleParameters) {
    this.deviation = Number(parameters.deviation);
  }

  observe(now: Seconds, referencePrice: number): boolean {
    const before = this.visible;
    if (this.isDue(now, referencePrice)) this.submit(now, referencePrice);
    while (this.underWay[0] && this.underWay[0].visibleAt <= now) {
      this.visible = this.underWay.shift();
    }
    return this.visible !== before;
  }

  /** @throws {@link StalePriceError} */
  price(now: Seconds): number {
    if (!this.visible) throw new StalePriceError('the collateral', 'the oracle has shown none yet');
    refuseStale(now - this.visible.visibleAt, this.parameters.maximumAge);
    return this.visible.price;
  }

  private isDue(now: Seconds, referencePrice: number): boolean {
    if (now - this.lastObservedAt >= this.parameters.heartbeat) return true;
    return Math.abs(referencePrice / this.lastObserved - 1) >= this.deviation;
  }

  private submit(now: Seconds, price: number): void {
    // The first price is the one the protocol already had when the scenario starts.
    const delay = this.visible ? this.parameters.delay : 0;
    this.underWay.push({ price, visibleAt: now + delay });
    this.lastObserved = price;
    this.lastObservedAt = now;
  }
}
