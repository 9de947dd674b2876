import type { MarketView, Num, Position } from '@liqlab/core';
import { bankruptcyPrice } from './bankruptcyPrice.js';
import { equityAt } from './equityAt.js';
import { type Exposure, exposureOf } from './exposure.js';
import { maintenanceMargin } from './maintenanceMargin.js';
import type { MaintenanceTier } from './maintenanceTiers.js';
import { ownTier } from './ownTier.js';

/** Where the maintenance margin comes from: a table, or each position's own liquidation threshold. */
export type MaintenanceRule = 'threshold' | readonly MaintenanceTier[];

/** A position's margin at the oracle price of one moment; amounts in quote. */
export interface MarginState {
  readonly exposure: Exposure;
  /** Oracle price, in quote per asset. */
  readonly price: Num;
  /** size × price. */
  readonly notional: Num;
  readonly equity: Num;
  /** Equity below it makes the position liquidatable. */
  readonly maintenance: Num;
  readonly bankruptcyPrice: Num;
}

/**
 * @throws {@link StalePriceError} if the oracle has no fresh price; {@link NothingToLiquidateError} if
 * the position holds or owes nothing.
 */
export function marginStateOf(
  position: Position,
  market: MarketView,
  rule: MaintenanceRule,
): MarginState {
  const exposure = exposureOf(position);
  const price = market.price(exposure.asset).div(market.price(exposure.quote));
  const notional = exposure.size.times(price);
  return {
    exposure,
    price,
    notional,
    equity: equityAt(exposure, price),
    maintenance: maintenanceMargin(notional, tiersFor(exposure, rule, market.arithmetic)),
    bankruptcyPrice: bankruptcyPrice(exposure),
  };
}

/** The tiers that a position is held to. */
export function tiersFor(
  exposure: Exposure,
  rule: MaintenanceRule,
  arithmetic: Pick<MarketView['arithmetic'], 'one' | 'zero'>,
): readonly MaintenanceTier[] {
  return rule === 'threshold' ? [ownTier(exposure, arithmetic)] : rule;
}
