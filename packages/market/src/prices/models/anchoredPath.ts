import { type Seconds, secondsParameter } from '@liqlab/core';
import { z } from 'zod';
import { floatParameter } from '../../parameters/floatParameter.js';
import type { RandomStream } from '../../random/randomStream.js';
import type { PricePath } from '../pricePath.js';
import { secondsPerYear } from './secondsPerYear.js';

/** A cited price that the path passes through. */
export const priceAnchorSchema = z.strictObject({
  /** Seconds since the scenario's start. */
  at: secondsParameter(),
  /** Debt asset per collateral asset. */
  price: floatParameter({ unit: 'debt asset per collateral asset', above: 0 }),
});

/** See {@link priceAnchorSchema}. */
export type PriceAnchor = z.infer<typeof priceAnchorSchema>;

/** Parameters of {@link anchoredPath}, as data. */
export const anchoredModelSchema = z.strictObject({
  kind: z.literal('anchored'),
  /** In the order of time; the first at 0, the last at the path's end. */
  anchors: z
    .array(priceAnchorSchema)
    .min(2)
    .refine((anchors) => anchors[0]?.at === 0, { error: 'must begin at second 0' })
    .refine((anchors) => anchors.every(({ at }, i) => i === 0 || at > (anchors[i - 1]?.at ?? 0)), {
      error: 'must be in the order of time, one for each moment',
    }),
  /**
   * Volatility of the noise between two anchors, a ratio for the square root of a year; the path
   * never leaves the range of the anchors, so that a cited low stays the low.
   */
  bridgeVolatility: floatParameter({
    unit: 'ratio per square root of a year',
    atLeast: 0,
    atMost: 20,
  }),
});

/** See {@link anchoredModelSchema}. */
export type AnchoredModel = z.infer<typeof anchoredModelSchema>;

/**
 * A path through every anchor, with a Brownian bridge of log prices between two of them: the walk W
 * minus t/T·W(T) (Glasserman 2003, Monte Carlo methods in financial engineering, 3.1.1). At an
 * anchor's block the price is the anchor's; elsewhere it is kept within the range of all anchors.
 */
export function anchoredPath(
  { anchors, bridgeVolatility }: AnchoredModel,
  blockTime: Seconds,
  stream: RandomStream,
): PricePath {
  const end = anchors.at(-1)?.at ?? 0;
  const prices = new Float64Array(Math.floor(end / blockTime) + 1);
  const lowest = Math.min(...anchors.map((anchor) => anchor.price));
  const highest = Math.max(...anchors.map((anchor) => anchor.price));
  const noise = bridgeVolatility * Math.sqrt(blockTime / secondsPerYear);
  for (let segment = 1; segment < anchors.length; segment += 1) {
    const [from, to] = [anchors[segment - 1], anchors[segment]] as [PriceAnchor, PriceAnchor];
    const [start, stop] = [Math.floor(from.at / blockTime), Math.floor(to.at / blockTime)];
    const wander = brownianBridge(stop - start, noise, stream);
    for (let step = 0; step <= stop - start; step += 1) {
      const share = step / (stop - start);
      const trend = from.price ** (1 - share) * to.price ** share;
      const price = trend * Math.exp(wander[step] ?? 0);
      prices[start + step] = Math.min(highest, Math.max(lowest, price));
    }
    prices[stop] = to.price;
  }
  return { startsAt: 0, blockTime, prices };
}

/** A random walk of `steps` steps, tied to zero at both ends. */
function brownianBridge(steps: number, deviation: number, stream: RandomStream): Float64Array {
  const walk = new Float64Array(steps + 1);
  for (let step = 1; step <= steps; step += 1) {
    walk[step] = (walk[step - 1] ?? 0) + deviation * stream.normal();
  }
  const last = walk[steps] ?? 0;
  return walk.map((position, step) => position - (last * step) / steps);
}
