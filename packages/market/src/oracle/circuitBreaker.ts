import { LiquidationPausedError, type Seconds, secondsParameter } from '@liqlab/core';
import { z } from 'zod';
import { floatParameter } from '../parameters/floatParameter.js';
import type { Oracle } from './oracle.js';
import { priceIfAny } from './priceIfAny.js';

/** Parameters of {@link CircuitBreaker}; the defaults are assumptions. */
export const circuitBreakerParameters = z.strictObject({
  kind: z.literal('circuit-breaker'),
  /** Largest relative change of the oracle price, up or down, that is let through. */
  limit: floatParameter({ unit: 'ratio', above: 0 }).default(0.2),
  /** Seconds within which the change is measured. */
  window: secondsParameter({ atLeast: 1 }).default(600),
  /** Seconds that liquidations stay paused after a jump beyond the limit. */
  pause: secondsParameter({ atLeast: 1 }).default(1800),
});

/** See {@link circuitBreakerParameters}. */
export type CircuitBreakerParameters = z.infer<typeof circuitBreakerParameters>;

/** A price and the last moment at which the oracle showed it. */
interface Sighting {
  readonly price: number;
  readonly lastSeen: Seconds;
}

/**
 * Pauses liquidations for a time when the price of the oracle within jumps beyond a limit: away from
 * any price that it showed in the window before. After a jump only later prices count, so that one
 * jump pauses once; another one, in a pause, begins the pause anew.
 */
export class CircuitBreaker implements Oracle {
  private sightings: Sighting[] = [];
  private pausedUntil = Number.NEGATIVE_INFINITY;
  private wasPaused = false;

  constructor(
    private readonly inner: Oracle,
    private readonly parameters: CircuitBreakerParameters,
  ) {}

  observe(now: Seconds, referencePrice: number): boolean {
    const hasChanged = this.inner.observe(now, referencePrice);
    const price = priceIfAny(this.inner, now);
    if (price !== undefined) this.look(now, price);
    const wasPaused = this.wasPaused;
    this.wasPaused = now < this.pausedUntil;
    return hasChanged || this.wasPaused !== wasPaused;
  }

  /** @throws {@link LiquidationPausedError} in a pause; whatever the oracle within throws. */
  price(now: Seconds): number {
    if (now >= this.pausedUntil) return this.inner.price(now);
    const { limit } = this.parameters;
    const reason = `the oracle price jumped by more than ${limit}; they go on at second ${this.pausedUntil}`;
    throw new LiquidationPausedError(reason);
  }

  private look(now: Seconds, price: number): void {
    const { limit, window, pause } = this.parameters;
    this.sightings = this.sightings.filter(({ lastSeen }) => now - lastSeen <= window);
    if (this.sightings.some((earlier) => Math.abs(price / earlier.price - 1) > limit)) {
      this.pausedUntil = now + pause;
      this.sightings = [];
    }
    if (this.sightings.at(-1)?.price === price) this.sightings.pop();
    this.sightings.push({ price, lastSeen: now });
  }
}
