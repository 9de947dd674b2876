import type { Num, Side } from '@liqlab/core';

/** A position as it is entered. */
export interface Entry {
  readonly side: Side;
  /** In quote per asset. */
  readonly price: Num;
  /** Notional / margin; 1 or more. */
  readonly leverage: Num;
  /** Maintenance margin as a share of the notional; ratio. */
  readonly maintenanceRate: Num;
}

/**
 * Liquidation price of a position on the day it is entered: entry × (1 − 1/L) / (1 − m) of a long,
 * entry × (1 + 1/L) / (1 + m) of a short, with leverage L and maintenance rate m.
 */
export function entryLiquidationPrice(
  { side, price, leverage, maintenanceRate }: Entry,
  one: Num,
): Num {
  const margin = one.div(leverage);
  return side === 'long'
    ? price.times(one.minus(margin)).div(one.minus(maintenanceRate))
    : price.times(one.plus(margin)).div(one.plus(maintenanceRate));
}
