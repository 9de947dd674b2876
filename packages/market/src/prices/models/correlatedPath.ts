import type { Seconds } from '@liqlab/core';
import type { RandomStream } from '../../random/randomStream.js';
import type { PricePath } from '../pricePath.js';
import { type CorrelatedModel, correlatedPaths } from './correlatedPaths.js';

/**
 * The price of the collateral among correlated assets: in the debt asset if the model names one (the
 * quotient of their two paths), in the unit of account otherwise.
 *
 * @throws {@link NotPositiveDefiniteError}
 */
export function correlatedPath(
  model: CorrelatedModel,
  blockTime: Seconds,
  stream: RandomStream,
): PricePath {
  const paths = correlatedPaths(model, blockTime, stream);
  const pathOf = (id: string) =>
    paths[model.assets.findIndex((asset) => asset.id === id)] as PricePath;
  const collateral = pathOf(model.collateral);
  if (model.debt === undefined) return collateral;
  const debt = pathOf(model.debt);
  const prices = collateral.prices.map((price, block) => price / (debt.prices[block] as number));
  return { ...collateral, prices };
}
