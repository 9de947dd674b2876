import {
  type Asset,
  HealthyPositionError,
  healthFactor,
  type LiquidationMechanism,
  type MarketView,
  NothingToLiquidateError,
  type Num,
  type Position,
  triggerPrice,
} from '@liqlab/core';
import { HalfLifeSale } from './halfLifeSale.js';
import type { HalfLifeParameters } from './parameters.js';
import { Volatility } from './volatility.js';

const priceDecimals = 18;

/** Auctions whose price halves in each half-life, and begins the higher the more the market moves. */
export class HalfLife implements LiquidationMechanism {
  readonly triggerPrice = triggerPrice;
  private readonly volatility = new Volatility();

  constructor(
    readonly id: string,
    readonly parameters: HalfLifeParameters,
  ) {}

  isLiquidatable(position: Position, market: MarketView): boolean {
    return healthFactor(position, market)?.lt(market.arithmetic.one) === true;
  }

  open(position: Position, market: MarketView): HalfLifeSale {
    this.refuse(position, market);
    return new HalfLifeSale(this, position, market.arithmetic);
  }

  /** @throws {@link HealthyPositionError}, {@link NothingToLiquidateError} */
  refuse(position: Position, market: MarketView): void {
    if (!this.isLiquidatable(position, market)) throw new HealthyPositionError(position.id);
    const { id, collaterals } = position;
    if (collaterals[0]?.amount.isZero()) throw new NothingToLiquidateError(id);
  }

  /** Something happened: the only moments at which the mechanism may learn. */
  learn(asset: Asset, market: MarketView): void {
    this.volatility.observe(market.now, market.price(asset).toNumber());
  }

  /** First price of a sale that begins now; debt asset per collateral asset. */
  top(collateral: Asset, debt: Asset, market: MarketView): Num {
    const { calmMargin, deviations, halfLife } = this.parameters;
    const moves = Number(deviations) * this.volatility.over(halfLife / 4);
    const factor = market.arithmetic.num(1 + Number(calmMargin) + moves);
    const oraclePrice = market.price(collateral).div(market.price(debt));
    return oraclePrice.times(factor).quantize(priceDecimals, 'up');
  }
}
