import type { Num } from '@liqlab/core';
import type { MaintenanceTier } from './maintenanceTiers.js';
import { tierOf } from './tierOf.js';

/** Margin that a position of this notional must keep: rate × notional − amount of its tier, in quote. */
export function maintenanceMargin(notional: Num, tiers: readonly MaintenanceTier[]): Num {
  const { rate, amount } = tierOf(notional, tiers);
  return notional.times(rate).minus(amount);
}
