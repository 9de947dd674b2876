import { z } from 'zod';
import { floatParameter } from '../../parameters/floatParameter.js';
import type { BookLevel } from './bookLevel.js';

/** Schema of a book whose depth grows in a line with the distance from the mid price. */
export const linearDepth = z.strictObject({
  /** Collateral bid for within 1 % below the mid price, in whole tokens. */
  withinOnePercent: floatParameter({ unit: 'collateral asset', above: 0 }),
  /** Distance of the best bid from the mid price: half the spread. Assumption. */
  halfSpread: floatParameter({ unit: 'ratio', atLeast: 0, below: 0.01 }).default(0.0002),
  /** Distance between two levels. */
  step: floatParameter({ unit: 'ratio', atLeast: 0.0001, atMost: 0.01 }).default(0.001),
  /** Distance beyond which nobody bids. Assumption. */
  reach: floatParameter({ unit: 'ratio', above: 0, below: 1 }).default(0.2),
});

/** See {@link linearDepth}. */
export type LinearDepth = z.infer<typeof linearDepth>;

/** The bids of such a book, the best first: as much at each level. */
export function linearBids({
  withinOnePercent,
  halfSpread,
  step,
  reach,
}: LinearDepth): BookLevel[] {
  const size = (withinOnePercent * step) / 0.01;
  const count = Math.max(1, Math.floor((reach - halfSpread) / step));
  return Array.from({ length: count }, (_, index) => ({
    ratio: 1 - halfSpread - index * step,
    size,
  }));
}
