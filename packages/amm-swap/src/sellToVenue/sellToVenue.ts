import {
  type Arithmetic,
  HealthyPositionError,
  healthFactor,
  type LiquidationMechanism,
  type MarketView,
  type Position,
  triggerPrice,
} from '@liqlab/core';
import type { SellToVenueParameters } from './sellToVenueParameters.js';
import { type SellToVenueRules, sellToVenueRules } from './sellToVenueRules.js';
import { SellToVenueSale } from './sellToVenueSale.js';

/**
 * The protocol takes over an unsafe position and sells the collateral itself: no keeper buys, one
 * only sets it off. It sells no more than raises debt and penalty; the rest goes back.
 */
export class SellToVenue implements LiquidationMechanism {
  private readonly rules: SellToVenueRules;

  constructor(
    readonly id: string,
    parameters: SellToVenueParameters,
    arithmetic: Arithmetic,
  ) {
    this.rules = sellToVenueRules(parameters, arithmetic);
  }

  triggerPrice(position: Position): number | undefined {
    return triggerPrice(position);
  }

  isLiquidatable(position: Position, market: MarketView): boolean {
    return healthFactor(position, market)?.lt(market.arithmetic.one) ?? false;
  }

  /**
   * @throws {@link HealthyPositionError}, {@link NothingToLiquidateError}, {@link StalePriceError},
   * {@link NoVenueError}
   */
  open(position: Position, market: MarketView): SellToVenueSale {
    if (!this.isLiquidatable(position, market)) throw new HealthyPositionError(position.id);
    const sale = new SellToVenueSale(position, this, this.rules);
    market.venue(sale.pair.collateral.asset, sale.pair.debt.asset);
    return sale;
  }
}
