import type { Side } from './side.js';

// Wider than a float64 trigger price is off by after a dozen operations, narrower than any tick.
const guardBand = 1e-12;

/**
 * The price from which on somebody has to look at a position with this trigger price: a float64 is a
 * little off, and a position within that little of its threshold must be asked about exactly. Of a
 * short it is below the trigger price.
 */
export function guardedTrigger(triggerPrice: number, side: Side = 'long'): number {
  return triggerPrice * (side === 'long' ? 1 + guardBand : 1 - guardBand);
}
