import type { Seconds } from '@liqlab/core';
import { z } from 'zod';
import { floatParameter } from '../../parameters/floatParameter.js';
import type { RandomStream } from '../../random/randomStream.js';
import type { PricePath } from '../pricePath.js';
import { modelFields } from './modelFields.js';
import { poissonCount } from './poissonCount.js';
import { secondsPerYear } from './secondsPerYear.js';
import { walkPath } from './walkPath.js';

const { firstPrice, duration, drift, volatility } = modelFields;

/** Parameters of {@link jumpDiffusionPath}, as data. */
export const jumpDiffusionModelSchema = z.strictObject({
  kind: z.literal('jump-diffusion'),
  firstPrice,
  duration,
  drift,
  volatility,
  /** Expected number of jumps in a year. */
  jumpsPerYear: floatParameter({ unit: 'jumps per year', atLeast: 0, atMost: 100_000 }),
  /** Mean log return of a jump: −0.05 is a fall by about 5 %. */
  jumpMean: floatParameter({ unit: 'log return', atLeast: -2, atMost: 2 }),
  /** Standard deviation of the log return of a jump. */
  jumpDeviation: floatParameter({ unit: 'log return', atLeast: 0, atMost: 2 }),
});

/** See {@link jumpDiffusionModelSchema}. */
export type JumpDiffusionModel = z.infer<typeof jumpDiffusionModelSchema>;

/**
 * Jump diffusion: ln S(t+Δ) = ln S(t) + (μ − σ²/2 − λk)Δ + σ√Δ·Z + Σ of N jumps, where N is Poisson
 * with mean λΔ, a jump's log return is normal (m, δ²) and k = e^(m + δ²/2) − 1, so that
 * E[S(t)] = S(0)·e^(μt). Source: Merton 1976, Option pricing when underlying stock returns are
 * discontinuous. A block uses the same draws whatever the parameters. Jumps come alone: one does not
 * make the next more likely.
 */
export function jumpDiffusionPath(
  model: JumpDiffusionModel,
  blockTime: Seconds,
  stream: RandomStream,
): PricePath {
  const { jumpsPerYear, jumpMean, jumpDeviation } = model;
  const step = blockTime / secondsPerYear;
  const compensation = jumpsPerYear * Math.expm1(jumpMean + jumpDeviation ** 2 / 2);
  const trend = (model.drift - model.volatility ** 2 / 2 - compensation) * step;
  const noise = model.volatility * Math.sqrt(step);
  return walkPath({ ...model, blockTime }, () => {
    const diffusion = trend + noise * stream.normal();
    const jumps = poissonCount(jumpsPerYear * step, stream.uniform());
    const jump = jumps * jumpMean + Math.sqrt(jumps) * jumpDeviation * stream.normal();
    return diffusion + jump;
  });
}
