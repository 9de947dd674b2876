import type { PricePath } from '../prices/pricePath.js';
import type { RandomStream } from '../random/randomStream.js';
import type { Scenario } from './scenario.js';
import { scenarioPath } from './scenarioPath.js';

/** Former name of {@link scenarioPath}. */
export function anchoredPath(scenario: Scenario, stream: RandomStream): PricePath {
  return scenarioPath(scenario, stream);
}
