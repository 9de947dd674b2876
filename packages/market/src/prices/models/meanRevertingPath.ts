import { type Seconds, secondsParameter } from '@liqlab/core';
import { z } from 'zod';
import { floatParameter } from '../../parameters/floatParameter.js';
import type { RandomStream } from '../../random/randomStream.js';
import type { PricePath } from '../pricePath.js';
import { modelFields } from './modelFields.js';
import { secondsPerYear } from './secondsPerYear.js';
import { walkPath } from './walkPath.js';

const { firstPrice, duration, volatility } = modelFields;

/** Parameters of {@link meanRevertingPath}, as data. */
export const meanRevertingModelSchema = z.strictObject({
  kind: z.literal('mean-reverting'),
  firstPrice,
  duration,
  volatility,
  /** The price it returns to (the median in the long run), in debt asset per collateral asset. */
  level: floatParameter({ unit: 'debt asset per collateral asset', above: 0 }),
  /** Seconds in which half of a distance to the level is expected to be gone. */
  halfLife: secondsParameter({ atLeast: 1 }),
});

/** See {@link meanRevertingModelSchema}. */
export type MeanRevertingModel = z.infer<typeof meanRevertingModelSchema>;

/**
 * Mean reversion, for pegs: an Ornstein–Uhlenbeck process of the logarithm of the price,
 * x(t+Δ) = ln L + (x(t) − ln L)·e^(−κΔ) + σ·√((1 − e^(−2κΔ)) / 2κ)·Z with κ = ln 2 / half-life, exact
 * at any block time; in the long run the standard deviation of x is σ/√(2κ). Source: Uhlenbeck and
 * Ornstein 1930; Schwartz 1997 (model 1) for prices; Gillespie 1996 for the exact step. A peg that
 * breaks for good is not in it: add a price shock.
 */
export function meanRevertingPath(
  model: MeanRevertingModel,
  blockTime: Seconds,
  stream: RandomStream,
): PricePath {
  const level = Math.log(model.level);
  const reversion = (Math.LN2 / model.halfLife) * secondsPerYear;
  const step = blockTime / secondsPerYear;
  const variance = -Math.expm1(-2 * reversion * step) / (2 * reversion);
  const noise = model.volatility * Math.sqrt(variance);
  const lost = -Math.expm1(-reversion * step);
  return walkPath(
    { ...model, blockTime },
    (logPrice) => lost * (level - logPrice) + noise * stream.normal(),
  );
}
