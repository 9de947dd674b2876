import type { Collateral, Num } from '@liqlab/core';
import { balance } from '../balance.js';
import type { Portion } from '../portion.js';
import { unitDecimals } from './fixedPoint.js';
import type { CompoundV2Terms } from './terms.js';

/** Who gets what of the collateral seized. */
export interface Division {
  readonly toKeeper: Portion;
  readonly toTreasury: Portion;
}

/**
 * Divides what is seized: the reserves get their share, rounded down in units and again in tokens,
 * the keeper the other units (CToken.seizeInternal, compound-protocol\@a3214f6).
 */
export function divide(
  units: Num,
  held: Collateral,
  { protocolSeizeShare }: CompoundV2Terms,
): Division {
  const reserved = units.times(protocolSeizeShare).quantize(unitDecimals(held), 'down');
  return {
    toKeeper: portionOf(held, units.minus(reserved)),
    toTreasury: portionOf(held, reserved),
  };
}

function portionOf(held: Collateral, units: Num): Portion {
  return { tokens: balance({ ...held, amount: units }, 'down'), shares: units };
}
