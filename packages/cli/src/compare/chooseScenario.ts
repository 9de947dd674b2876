import { type Scenario, scenarios } from '@liqlab/market';
import { UnknownNameError } from '../errors.js';
import { nearestName } from '../nearestName.js';

/**
 * A scenario by its id; the first one without an id.
 *
 * @throws {@link UnknownNameError}
 */
export function chooseScenario(id: string | undefined): Scenario {
  if (id === undefined) return scenarios[0];
  const scenario = scenarios.find((one) => one.id === id);
  if (scenario) return scenario;
  const names = scenarios.map((one) => one.id) as [string, ...string[]];
  throw new UnknownNameError('scenario', id, nearestName(id, names));
}
