import type { Seconds } from '@liqlab/core';
import { z } from 'zod';
import { floatParameter } from '../../parameters/floatParameter.js';
import type { RandomStream } from '../../random/randomStream.js';
import { barWidth } from '../barWidth.js';
import { pathFromBars } from '../pathFromBars.js';
import type { PricePath } from '../pricePath.js';
import { modelFields } from './modelFields.js';
import { resampleBars } from './resampleBars.js';

const price = floatParameter({ unit: 'debt asset per collateral asset', above: 0 });

const bar = z
  .strictObject({
    time: z.number(),
    open: price,
    high: price,
    low: price,
    close: price,
    volume: floatParameter({ unit: 'collateral asset', atLeast: 0 }),
  })
  .refine(
    ({ open, high, low, close }) => low <= Math.min(open, close) && high >= Math.max(open, close),
    { error: 'must have its open and close between its low and high' },
  );

/** Parameters of {@link blockBootstrapPath}, as data. */
export const blockBootstrapModelSchema = z.strictObject({
  kind: z.literal('block-bootstrap'),
  firstPrice: modelFields.firstPrice,
  duration: modelFields.duration,
  /** The history that is drawn from, as `readPriceFile` gives it. */
  bars: z
    .array(bar)
    .min(2)
    .refine((bars) => bars.every(({ time }, i) => i === 0 || time > (bars[i - 1]?.time ?? 0)), {
      error: 'must be in the order of their times',
    }),
  /** Consecutive bars that are drawn together: what happened within one stretch stays together. */
  stretchLength: z.int().min(1),
});

/** See {@link blockBootstrapModelSchema}. */
export type BlockBootstrapModel = z.infer<typeof blockBootstrapModelSchema>;

/**
 * Block bootstrap of a history: stretches of consecutive bars, drawn with replacement and put one
 * after the other (see {@link resampleBars}), then walked as every history is (see
 * {@link pathFromBars}). Source: Künsch 1989, The jackknife and the bootstrap for general stationary
 * observations. It keeps the history's fat tails, and its clustering up to the length of a stretch;
 * it has no bar that never happened.
 *
 * @throws {@link InvalidParameterError} if the history has no stretch of that length.
 */
export function blockBootstrapPath(
  { bars: history, firstPrice, duration, stretchLength }: BlockBootstrapModel,
  blockTime: Seconds,
  stream: RandomStream,
): PricePath {
  // One bar more than the duration needs, and one more for the path to know a bar's width.
  const count = Math.floor(duration / barWidth(history)) + 2;
  const bars = resampleBars(history, { firstPrice, stretchLength, count }, stream);
  const { prices } = pathFromBars(bars, blockTime);
  const blocks = Math.floor(duration / blockTime) + 1;
  return { startsAt: 0, blockTime, prices: prices.slice(0, blocks) };
}
