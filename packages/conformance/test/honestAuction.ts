import {
  type Arithmetic,
  ArithmeticService,
  HealthyPositionError,
  healthFactor,
  type LiquidationMechanism,
  LiquidationMechanismService,
  type MarketView,
  NothingToLiquidateError,
  type Position,
  triggerPrice,
} from '@liqlab/core';
import { ContainerModule } from 'inversify';
import { HonestSale } from './honestSale.js';

/** A small auction that keeps every law; the broken ones each change one thing. */
export class HonestAuction implements LiquidationMechanism {
  readonly id: string = 'test/honest-auction';

  constructor(
    readonly arithmetic: Arithmetic,
    /** Least debt that a purchase leaves, or none; debt asset. */
    readonly dust = 5_000,
  ) {}

  triggerPrice(position: Position): number | undefined {
    return triggerPrice(position);
  }

  isLiquidatable(position: Position, market: MarketView): boolean {
    return healthFactor(position, market)?.lt(market.arithmetic.one) ?? false;
  }

  open(position: Position, market: MarketView): HonestSale {
    this.refuse(position, market);
    return this.sale(position);
  }

  refuse(position: Position, market: MarketView): void {
    if (!this.isLiquidatable(position, market)) throw new HealthyPositionError(position.id);
    if (position.collaterals[0]?.amount.isZero()) throw new NothingToLiquidateError(position.id);
  }

  protected sale(position: Position): HonestSale {
    return new HonestSale(this, position);
  }
}

/** Binds a mechanism. */
export function moduleOf(create: (arithmetic: Arithmetic) => LiquidationMechanism) {
  return new ContainerModule(({ bind }) => {
    bind(LiquidationMechanismService)
      .toResolvedValue(create, [ArithmeticService])
      .inSingletonScope();
  });
}
