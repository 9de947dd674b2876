import { shocksOf } from '../shocks/shocksOf.js';
import { type VenueParameters, venueParameters } from '../venues/venueParameters.js';
import type { Scenario } from './scenario.js';

/**
 * The venue of a scenario: its own, or a constant-product pool as deep as it says; with less
 * liquidity in its depth shocks.
 */
export function scenarioVenue({ venue, venueDepth, shocks }: Scenario): VenueParameters {
  const of = venue ?? venueParameters.parse({ kind: 'constant-product', depth: venueDepth });
  const depthShocks = shocksOf('depth', shocks);
  const windows = depthShocks.map(({ at, until, factor }) => ({ at, until, factor }));
  return { ...of, depthWindows: [...of.depthWindows, ...windows] };
}
