import {
  type Arithmetic,
  HealthyPositionError,
  healthFactor,
  type LiquidationMechanism,
  type MarketView,
  NothingToLiquidateError,
  type Position,
  triggerPrice,
} from '@liqlab/core';
import { soleHoldings } from '../soleHoldings.js';
import { AjnaSale } from './ajnaSale.js';
import type { AjnaParameters } from './parameters.js';
import { type AjnaRules, ajnaRules } from './rules.js';

/**
 * Ajna's auction: whoever opens it puts up a bond, which grows if the collateral sells below the
 * loan's neutral price and shrinks if it sells above; the price starts at 256 times that price and
 * halves; what is still owed after three days, the lenders lose.
 *
 * Source: ajna-finance/ajna-core@0f59e78. Ajna has no oracle: a loan is unsafe when
 * collateralizationFactor × debt exceeds collateral × LUP, the lowest price at which lenders' deposits
 * are in use. No lenders are modelled here, so LUP stands at collateralizationFactor × liquidation
 * threshold × oracle price: loans become unsafe where the same positions do in other mechanisms. The
 * reference price is the larger of the neutral price and the highest threshold price of the pool
 * (HTP); with no other loan in sight that is the loan's own, which is always the smaller one. A pool's
 * least debt per loan, which depends on its other loans, and takes by lenders' deposits are left out.
 */
export class Ajna implements LiquidationMechanism {
  /** The rules in force. */
  readonly rules: AjnaRules;

  constructor(
    readonly id: string,
    parameters: AjnaParameters,
    arithmetic: Arithmetic,
  ) {
    this.rules = ajnaRules(parameters, arithmetic);
  }

  triggerPrice(position: Position): number | undefined {
    return triggerPrice(position);
  }

  isLiquidatable(position: Position, market: MarketView): boolean {
    return healthFactor(position, market)?.lt(market.arithmetic.one) ?? false;
  }

  open(position: Position, market: MarketView): AjnaSale {
    this.refuse(position, market);
    return new AjnaSale(this, position);
  }

  /** @throws {@link NothingToLiquidateError}, {@link HealthyPositionError}, {@link StalePriceError} */
  refuse(position: Position, market: MarketView): void {
    const { collateral } = soleHoldings(position);
    if (collateral.amount.isZero()) throw new NothingToLiquidateError(position.id);
    if (!this.isLiquidatable(position, market)) throw new HealthyPositionError(position.id);
  }
}
