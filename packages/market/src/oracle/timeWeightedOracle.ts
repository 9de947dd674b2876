import { type Seconds, StalePriceError, secondsParameter } from '@liqlab/core';
import { z } from 'zod';
import type { Oracle } from './oracle.js';
import { refuseStale } from './refuseStale.js';

/** Parameters of {@link TimeWeightedOracle}; the defaults are assumptions. */
export const timeWeightedOracleParameters = z.strictObject({
  kind: z.literal('time-weighted'),
  /** Seconds that the mean goes back. */
  window: secondsParameter({ atLeast: 1 }).default(1800),
  /** Time since the last observation at which the mean is refused as stale, in seconds. */
  maximumAge: secondsParameter({ atLeast: 1 }).default(3 * 3600),
});

/** See {@link timeWeightedOracleParameters}. */
export type TimeWeightedOracleParameters = z.infer<typeof timeWeightedOracleParameters>;

interface Checkpoint {
  readonly at: Seconds;
  /** ∫ ln(price) dt from the first observation to this one. */
  readonly cumulated: number;
  /** Logarithm of the price that holds from this observation on. */
  readonly logPrice: number;
}

/**
 * The time-weighted mean of the price over the window before now: exp((A(t) − A(t − window)) /
 * window) with A(t) = ∫ ln(price), the geometric mean, as a Uniswap v3 pool keeps it
 * (Uniswap/v3-core 1.0.0, libraries/Oracle.sol). A price holds from its observation to the next one;
 * the one of this very moment has no weight yet. Before the first observation its price held.
 */
export class TimeWeightedOracle implements Oracle {
  private readonly checkpoints: Checkpoint[] = [];
  private mean = Number.NaN;

  constructor(private readonly parameters: TimeWeightedOracleParameters) {}

  observe(now: Seconds, referencePrice: number): boolean {
    const before = this.mean;
    const last = this.checkpoints.at(-1);
    const cumulated = last ? cumulatedAt(last, now) : 0;
    this.checkpoints.push({ at: now, cumulated, logPrice: Math.log(referencePrice) });
    const start = now - this.parameters.window;
    while (this.checkpoints[1] && this.checkpoints[1].at <= start) this.checkpoints.shift();
    const atStart = cumulatedAt(this.checkpoints[0] as Checkpoint, start);
    this.mean = Math.exp((cumulated - atStart) / this.parameters.window);
    return this.mean !== before;
  }

  /** @throws {@link StalePriceError} */
  price(now: Seconds): number {
    const last = this.checkpoints.at(-1);
    if (!last) throw new StalePriceError('the collateral', 'the oracle has observed none yet');
    refuseStale(now - last.at, this.parameters.maximumAge);
    return this.mean;
  }
}

/** A(t) by the price that held since the checkpoint; before the first one, as if it had held then. */
function cumulatedAt({ at, cumulated, logPrice }: Checkpoint, time: Seconds): number {
  return cumulated + logPrice * (time - at);
}
