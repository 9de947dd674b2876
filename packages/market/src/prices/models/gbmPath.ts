import type { Seconds } from '@liqlab/core';
import { z } from 'zod';
import type { RandomStream } from '../../random/randomStream.js';
import type { PricePath } from '../pricePath.js';
import { modelFields } from './modelFields.js';
import { secondsPerYear } from './secondsPerYear.js';
import { walkPath } from './walkPath.js';

const { firstPrice, duration, drift, volatility } = modelFields;

/** Parameters of {@link gbmPath}, as data. */
export const gbmModelSchema = z.strictObject({
  kind: z.literal('gbm'),
  firstPrice,
  duration,
  drift,
  volatility,
});

/** See {@link gbmModelSchema}. */
export type GbmModel = z.infer<typeof gbmModelSchema>;

/**
 * Geometric Brownian motion: ln S(t+Δ) = ln S(t) + (μ − σ²/2)Δ + σ√Δ·Z, exact at any block time.
 * E[S(t)] = S(0)·e^(μt). Source: Samuelson 1965, Rational theory of warrant pricing; Black and
 * Scholes 1973. Returns are independent: no jumps, no clustering of volatility.
 */
export function gbmPath(model: GbmModel, blockTime: Seconds, stream: RandomStream): PricePath {
  const step = blockTime / secondsPerYear;
  const trend = (model.drift - model.volatility ** 2 / 2) * step;
  const noise = model.volatility * Math.sqrt(step);
  return walkPath({ ...model, blockTime }, () => trend + noise * stream.normal());
}
