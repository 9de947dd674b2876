import type { Action, Offer } from '@liqlab/core';

/**
 * What has to become of an action:
 * - `honour`: it is within an offer's terms, so it has to be accepted as promised;
 * - `cut`: it asks for more than is on offer, so it has to be refused, or cut to the offer;
 * - `refuse`: it is outside every offer's terms;
 * - `limit`: it is within an offer's terms but for a limit of the keeper's own;
 * - `any`: nobody promised anything, as for a part that may be dust.
 */
export type Demand = 'honour' | 'cut' | 'refuse' | 'limit' | 'any';

/** An action, the offer that it answers if there is one, and what has to become of it. */
export interface Answer {
  readonly action: Action;
  readonly offer?: Offer;
  readonly demand: Demand;
}
