import {
  AtomicSale,
  decimalParameter,
  HealthyPositionError,
  healthFactor,
  LiquidationMechanismService,
  parseParameters,
  takeEvents,
  triggerPrice,
} from '@liqlab/core';
import { ContainerModule } from 'inversify';
import { z } from 'zod';

const schema = z.strictObject({
  discount: decimalParameter({ unit: 'ratio', atLeast: 0, below: 1 }).default(0.05),
});

/** All of the collateral at the oracle price less a discount, to whoever comes first. */
class FlatDiscount {
  triggerPrice = triggerPrice;

  constructor(id, discount) {
    this.id = id;
    this.discount = discount;
  }

  isLiquidatable(position, market) {
    return healthFactor(position, market)?.lt(market.arithmetic.one) === true;
  }

  open(position, market) {
    if (!this.isLiquidatable(position, market)) throw new HealthyPositionError(position.id);
    return new AtomicSale(position, this);
  }

  offers({ collaterals: [held], debts: [owed] }, market) {
    const kept = market.arithmetic.num(1 - this.discount);
    const cost = held.amount.times(market.price(held.asset)).times(kept);
    const terms = { collateral: held.asset, debt: owed.asset, gas: 200_000, lot: held.amount };
    const rounded = cost.quantize(owed.asset.decimals, 'up');
    return [
      { kind: 'take', ...terms, cost: rounded, sizedBy: 'collateral', minimumRemainder: rounded },
    ];
  }

  take(position, { by }, market) {
    const [{ lot, cost }] = this.offers(position, market);
    const [collateral, debt] = [position.collaterals[0], position.debts[0]];
    return takeEvents({ position, by, collateral, debt, sold: lot, paid: cost }, market.accounts);
  }
}

export const presets = [
  {
    id: 'mine/flat-discount',
    summary: 'all of the collateral at the oracle price less a discount',
    schema,
    module: (parameters, id = 'mine/flat-discount') => {
      const { discount } = parseParameters(id, schema, parameters);
      return new ContainerModule(({ bind }) => {
        bind(LiquidationMechanismService).toConstantValue(new FlatDiscount(id, Number(discount)));
      });
    },
  },
];
