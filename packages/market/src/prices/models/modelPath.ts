import type { Seconds } from '@liqlab/core';
import type { RandomStream } from '../../random/randomStream.js';
import type { PricePath } from '../pricePath.js';
import { anchoredPath } from './anchoredPath.js';
import { blockBootstrapPath } from './blockBootstrapPath.js';
import { correlatedPath } from './correlatedPath.js';
import { gbmPath } from './gbmPath.js';
import { jumpDiffusionPath } from './jumpDiffusionPath.js';
import { meanRevertingPath } from './meanRevertingPath.js';
import type { PathModel } from './pathModel.js';

/**
 * The path that a model draws from a stream, block by block: a pure function, so the same three
 * arguments give the same path.
 *
 * @throws {@link NotPositiveDefiniteError} for correlations that no assets can have;
 * {@link InvalidParameterError} for a history too short to draw from.
 */
export function modelPath(model: PathModel, blockTime: Seconds, stream: RandomStream): PricePath {
  switch (model.kind) {
    case 'anchored':
      return anchoredPath(model, blockTime, stream);
    case 'gbm':
      return gbmPath(model, blockTime, stream);
    case 'jump-diffusion':
      return jumpDiffusionPath(model, blockTime, stream);
    case 'mean-reverting':
      return meanRevertingPath(model, blockTime, stream);
    case 'correlated':
      return correlatedPath(model, blockTime, stream);
    case 'block-bootstrap':
      return blockBootstrapPath(model, blockTime, stream);
  }
}
