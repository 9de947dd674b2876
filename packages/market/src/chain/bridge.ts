import { type Seconds, secondsParameter } from '@liqlab/core';
import { z } from 'zod';
import { floatParameter } from '../parameters/floatParameter.js';

/** Parameters of {@link Bridge}; by default there is none. */
export const bridgeParameters = z.strictObject({
  /** Seconds that collateral is under way to the venue's chain; 0: venue and mechanism share one. */
  delay: secondsParameter().default(0),
  /** Seconds between the blocks of the venue's chain, the first of which is at the start. */
  blockTime: secondsParameter({ atLeast: 1 }).default(12),
  /** What a keeper's money costs it while it is bound, as a share of it a year. */
  capitalCost: floatParameter({ unit: 'ratio a year', atLeast: 0 }).default(0),
});

/** See {@link bridgeParameters}. */
export type BridgeParameters = z.infer<typeof bridgeParameters>;

const secondsPerYear = 365 * 24 * 3600;

/**
 * The way of collateral from the chain of the mechanism to the chain of the venue. Whoever buys in a
 * liquidation owns it meanwhile, and sells it at the price that it finds there.
 */
export class Bridge {
  constructor(private readonly parameters: BridgeParameters) {}

  /** Whether collateral can be sold in the transaction that bought it. */
  get sellsAtOnce(): boolean {
    return this.parameters.delay === 0;
  }

  /** When collateral received now is sold: in the first block there after its arrival. */
  saleAt(now: Seconds): Seconds {
    const { delay, blockTime } = this.parameters;
    return this.sellsAtOnce ? now : Math.ceil((now + delay) / blockTime) * blockTime;
  }

  /** What it costs to have `amount` bound from now until the sale, in the same unit. */
  costOfWaiting(amount: number, now: Seconds): number {
    return (amount * this.parameters.capitalCost * (this.saleAt(now) - now)) / secondsPerYear;
  }
}
