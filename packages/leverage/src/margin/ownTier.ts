import type { Arithmetic } from '@liqlab/core';
import type { Exposure } from './exposure.js';
import type { MaintenanceTier } from './maintenanceTiers.js';

/**
 * The maintenance margin that a position's own liquidation threshold LT stands for: 1 − LT of the
 * notional of a long, whose notional is its collateral, and 1 / LT − 1 of that of a short, whose
 * notional is its debt. Equity below it is a health factor below 1.
 */
export function ownTier(
  { side, collateral }: Exposure,
  { one, zero }: Pick<Arithmetic, 'one' | 'zero'>,
): MaintenanceTier {
  const { liquidationThreshold } = collateral;
  const rate =
    side === 'long' ? one.minus(liquidationThreshold) : one.div(liquidationThreshold).minus(one);
  return { from: zero, rate, amount: zero };
}
