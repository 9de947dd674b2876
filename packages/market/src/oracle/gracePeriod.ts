import {
  LiquidationPausedError,
  LiquidationRefusal,
  type Seconds,
  StalePriceError,
  secondsParameter,
} from '@liqlab/core';
import { z } from 'zod';
import type { Oracle } from './oracle.js';

/**
 * Parameters of {@link GracePeriod}. The grace period of one hour is that of Aave v3 on Arbitrum and
 * Optimism (from memory); the tolerance, five blocks of 12 s, is an assumption.
 */
export const gracePeriodParameters = z.strictObject({
  kind: z.literal('grace-period'),
  /** Seconds after the end of a downtime in which liquidations stay paused. */
  gracePeriod: secondsParameter().default(3600),
  /** Longest time without an observation that is no downtime yet, in seconds. */
  tolerance: secondsParameter({ atLeast: 1 }).default(60),
});

/** See {@link gracePeriodParameters}. */
export type GracePeriodParameters = z.infer<typeof gracePeriodParameters>;

/**
 * Pauses liquidations while the oracle is down, and for a grace period after it, so that borrowers
 * can act first: the idea of Aave's PriceOracleSentinel (aave/aave-v3-core @ 0870c22). The oracle is
 * down while nothing is observed for longer than the tolerance, or while the oracle within has only a
 * stale price. Aave asks its sentinel only for positions with a health factor of 0.95 or more; here
 * all positions wait.
 */
export class GracePeriod implements Oracle {
  private observedAt: Seconds | undefined;
  private isDown = false;
  private upSince = Number.NEGATIVE_INFINITY;
  private wasPaused = false;

  constructor(
    private readonly inner: Oracle,
    private readonly parameters: GracePeriodParameters,
  ) {}

  observe(now: Seconds, referencePrice: number): boolean {
    const hasChanged = this.inner.observe(now, referencePrice);
    const wasDown = this.isDown || this.isSilent(now);
    this.observedAt = now;
    this.isDown = this.isStale(now);
    if (wasDown && !this.isDown) this.upSince = now;
    const wasPaused = this.wasPaused;
    this.wasPaused = this.isInGrace(now);
    return hasChanged || this.wasPaused !== wasPaused;
  }

  /**
   * @throws {@link LiquidationPausedError} in a downtime and the grace period after it; whatever the
   * oracle within throws.
   */
  price(now: Seconds): number {
    if (this.isSilent(now)) throw new LiquidationPausedError('the oracle is down');
    const price = this.inner.price(now);
    if (!this.isInGrace(now)) return price;
    const { gracePeriod } = this.parameters;
    const reason = `the oracle is up again since second ${this.upSince}, the grace period is ${gracePeriod} s`;
    throw new LiquidationPausedError(reason);
  }

  private isSilent(now: Seconds): boolean {
    return this.observedAt !== undefined && now - this.observedAt > this.parameters.tolerance;
  }

  // As in Aave: the last second of the grace period is still part of it.
  private isInGrace(now: Seconds): boolean {
    return now - this.upSince <= this.parameters.gracePeriod;
  }

  private isStale(now: Seconds): boolean {
    try {
      this.inner.price(now);
      return false;
    } catch (error) {
      if (!(error instanceof LiquidationRefusal)) throw error;
      return error instanceof StalePriceError;
    }
  }
}
