// Wider than a float64 trigger price is off by after a dozen operations, narrower than any tick.
const guardBand = 1e-12;

/**
 * The price from which on somebody has to look at a position with this trigger price: a float64 is a
 * little off, and a position within that little of its threshold must be asked about exactly.
 */
export function guardedTrigger(triggerPrice: number): number {
  return triggerPrice * (1 + guardBand);
}
