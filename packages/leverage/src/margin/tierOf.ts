import type { Num } from '@liqlab/core';
import type { MaintenanceTier } from './maintenanceTiers.js';

/** The tier that a notional falls into: the last one that does not begin above it. */
export function tierOf(notional: Num, tiers: readonly MaintenanceTier[]): MaintenanceTier {
  const reached = tiers.filter(({ from }) => from.lte(notional)).at(-1);
  return reached ?? (tiers[0] as MaintenanceTier);
}
