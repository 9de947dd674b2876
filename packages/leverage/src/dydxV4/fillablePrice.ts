import { maximum, minimum, type Num } from '@liqlab/core';
import type { MarginState } from '../margin/marginState.js';

/** How far the price of a liquidation order may be from the oracle price. */
export interface FillablePriceRules {
  /** Times the bankruptcy rating (`bankruptcy_adjustment_ppm`). */
  readonly bankruptcyAdjustment: Num;
  /** Widest spread, as a share of the maintenance margin (`spread_to_maintenance_margin_ratio_ppm`). */
  readonly spreadToMaintenance: Num;
}

/**
 * Worst price of a liquidation order: (PNNV − ABR · SMMR · PMMR) / PS, where the adjusted bankruptcy
 * rating ABR = clamp(BA · (1 − equity / maintenance), 0, 1) rises from 0 at the maintenance margin to
 * 1 at bankruptcy; in quote per asset. PS is negative for a short, whose order buys above the oracle
 * price (dydxprotocol/v4-chain\@84d4664, `x/clob/keeper/liquidations.go`, `GetFillablePrice`).
 */
export function fillablePrice(
  { exposure, price, equity, maintenance }: MarginState,
  { bankruptcyAdjustment, spreadToMaintenance }: FillablePriceRules,
  { one, zero }: { readonly one: Num; readonly zero: Num },
): Num {
  const distance = bankruptcyAdjustment.times(one.minus(equity.div(maintenance)));
  const rating = maximum(zero, minimum(one, distance));
  const spread = rating.times(spreadToMaintenance).times(maintenance).div(exposure.size);
  return exposure.side === 'long' ? maximum(zero, price.minus(spread)) : price.plus(spread);
}
