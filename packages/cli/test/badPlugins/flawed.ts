import {
  AtomicSale,
  HealthyPositionError,
  healthFactor,
  type LiquidationEvent,
  type LiquidationMechanism,
  LiquidationMechanismService,
  type MarketView,
  type MechanismPreset,
  type Position,
  type Take,
  type TakeAction,
  takeEvents,
  triggerPrice,
} from '@liqlab/core';
import { ContainerModule } from 'inversify';
import { z } from 'zod';

/** An honest mechanism: all of the collateral at 5 % below the oracle price. Flaws override it. */
export class Honest implements LiquidationMechanism {
  readonly triggerPrice = triggerPrice;

  constructor(readonly id: string) {}

  isLiquidatable(position: Position, market: MarketView): boolean {
    return healthFactor(position, market)?.lt(market.arithmetic.one) === true;
  }

  open(position: Position, market: MarketView) {
    if (!this.isLiquidatable(position, market)) throw new HealthyPositionError(position.id);
    return new AtomicSale(position, this);
  }

  offers({ collaterals: [held], debts: [owed] }: Position, market: MarketView): readonly Take[] {
    if (!held || !owed) return [];
    const price = market.price(held.asset).times(market.arithmetic.num('0.95'));
    const cost = held.amount.times(price).quantize(owed.asset.decimals, 'up');
    const pair = { collateral: held.asset, debt: owed.asset, gas: 200_000 };
    return [
      {
        kind: 'take',
        ...pair,
        lot: held.amount,
        cost,
        sizedBy: 'collateral',
        minimumRemainder: cost,
      },
    ];
  }

  take(
    position: Position,
    { by }: Pick<TakeAction, 'by'>,
    market: MarketView,
  ): readonly LiquidationEvent[] {
    const [collateral, debt] = [position.collaterals[0], position.debts[0]];
    const [offer] = this.offers(position, market);
    if (!collateral || !debt || !offer) return [];
    const { lot: sold, cost: paid } = offer;
    return takeEvents({ position, by, collateral, debt, sold, paid }, market.accounts);
  }
}

/** What a plug-in exports. */
export function presetsOf(create: (id: string) => LiquidationMechanism): MechanismPreset[] {
  const { id } = create('');
  const schema = z.strictObject({});
  const module = (_?: unknown, name = id) =>
    new ContainerModule(({ bind }) => {
      bind(LiquidationMechanismService).toDynamicValue(() => create(name));
    });
  return [{ id, summary: 'does what no mechanism should', schema, module }];
}
