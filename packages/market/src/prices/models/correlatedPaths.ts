import type { Seconds } from '@liqlab/core';
import { z } from 'zod';
import { floatParameter } from '../../parameters/floatParameter.js';
import type { RandomStream } from '../../random/randomStream.js';
import type { PricePath } from '../pricePath.js';
import { cholesky } from './cholesky.js';
import { type GbmModel, gbmPath } from './gbmPath.js';
import { modelFields } from './modelFields.js';

const { firstPrice, drift, volatility } = modelFields;

const correlatedAsset = z.strictObject({ id: z.string().min(1), firstPrice, drift, volatility });

/** Parameters of {@link correlatedPaths}, as data. */
export const correlatedModelSchema = z
  .strictObject({
    kind: z.literal('correlated'),
    duration: modelFields.duration,
    /** All priced in the same unit of account, say dollars. */
    assets: z.array(correlatedAsset).min(1),
    /** Correlation of the log returns of two assets, a row and a column for each. */
    correlation: z.array(z.array(floatParameter({ unit: 'correlation', atLeast: -1, atMost: 1 }))),
    /** Id of the collateral: the path of a scenario is its price. */
    collateral: z.string(),
    /** Id of the debt asset, in which that price is stated; the unit of account if absent. */
    debt: z.string().optional(),
  })
  .refine(({ assets }) => new Set(assets.map(({ id }) => id)).size === assets.length, {
    path: ['assets'],
    error: 'must have an id of its own each',
  })
  .refine(({ assets, correlation }) => isCorrelationMatrix(correlation, assets.length), {
    path: ['correlation'],
    error: 'must be symmetric, with 1 on the diagonal and a row and a column for each asset',
  })
  .refine(({ assets, collateral }) => assets.some(({ id }) => id === collateral), {
    path: ['collateral'],
    error: 'must be the id of one of the assets',
  })
  .refine(({ assets, debt }) => debt === undefined || assets.some(({ id }) => id === debt), {
    path: ['debt'],
    error: 'must be the id of one of the assets',
  });

/** See {@link correlatedModelSchema}. */
export type CorrelatedModel = z.infer<typeof correlatedModelSchema>;

function isCorrelationMatrix(matrix: readonly (readonly number[])[], size: number): boolean {
  const hasShape = matrix.length === size && matrix.every((row) => row.length === size);
  return (
    hasShape &&
    matrix.every((row, i) => row.every((entry, j) => entry === (i === j ? 1 : matrix[j]?.[i])))
  );
}

/**
 * Geometric Brownian motions (see {@link gbmPath}) whose log returns are correlated: the normal draws
 * of a block are multiplied by the Cholesky factor of the correlation matrix. One path for each
 * asset, in their order. Source: Glasserman 2003, Monte Carlo methods in financial engineering, 3.2.3.
 * Correlations are constant: that they rise in a crash is not in it.
 *
 * @throws {@link NotPositiveDefiniteError}
 */
export function correlatedPaths(
  { assets, correlation, duration }: CorrelatedModel,
  blockTime: Seconds,
  stream: RandomStream,
): readonly PricePath[] {
  const lower = cholesky(correlation);
  const steps = Math.floor(duration / blockTime);
  const draws = Array.from({ length: steps }, () => assets.map(() => stream.normal()));
  return assets.map((asset, index) => {
    let block = 0;
    const normal = () => mix(lower[index] as number[], draws[block++] as number[]);
    const model: GbmModel = { ...asset, kind: 'gbm', duration };
    return gbmPath(model, blockTime, { ...stream, normal });
  });
}

/** Σ weight × draw, over the draws that have a weight. */
function mix(weights: readonly number[], draws: readonly number[]): number {
  return weights.reduce((sum, weight, index) => sum + weight * (draws[index] as number), 0);
}
