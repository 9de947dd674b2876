import { modelPath } from '../prices/models/modelPath.js';
import type { PricePath } from '../prices/pricePath.js';
import type { RandomStream } from '../random/randomStream.js';
import { shockedPath } from '../shocks/shockedPath.js';
import type { Scenario } from './scenario.js';

/**
 * The reference price of a scenario: drawn from its path model, with its price and volatility shocks.
 *
 * @throws {@link NotPositiveDefiniteError} for correlations that no assets can have;
 * {@link InvalidParameterError} for a history too short to draw from.
 */
export function scenarioPath(scenario: Scenario, stream: RandomStream): PricePath {
  const { path, blockTime, shocks } = scenario;
  return shockedPath(modelPath(path, blockTime, stream), shocks);
}
