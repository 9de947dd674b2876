import {
  AtomicSale,
  HealthyPositionError,
  healthFactor,
  type Liquidation,
  type LiquidationEvent,
  type LiquidationMechanism,
  LiquidationMechanismService,
  type MarketView,
  type Position,
  type Take,
  type TakeAction,
  takeEvents,
  triggerPrice,
} from '@liqlab/core';
import { ContainerModule } from 'inversify';

/** What a mechanism of this test does wrong, if anything. */
export type Fault = 'none' | 'mints' | 'throws' | 'neverOpens';

/** Binds the simplest mechanism: the whole collateral at the oracle price less a discount. */
export function flatDiscount(
  id: string,
  fault: Fault = 'none',
  discount = '0.05',
): ContainerModule {
  return new ContainerModule(({ bind }) => {
    bind(LiquidationMechanismService).toConstantValue(new FlatDiscount(id, fault, discount));
  });
}

class FlatDiscount implements LiquidationMechanism {
  readonly triggerPrice = triggerPrice;

  constructor(
    readonly id: string,
    private readonly fault: Fault,
    private readonly discount: string,
  ) {}

  isLiquidatable(position: Position, market: MarketView): boolean {
    return healthFactor(position, market)?.lt(market.arithmetic.one) === true;
  }

  open(position: Position, market: MarketView): Liquidation {
    if (!this.isLiquidatable(position, market)) throw new HealthyPositionError(position.id);
    return new AtomicSale(position, this);
  }

  offers(position: Position, market: MarketView): readonly Take[] {
    const { collateral, debt } = pairOf(position);
    const lot = collateral.amount;
    const share = market.arithmetic.one.minus(market.arithmetic.num(this.discount));
    const cost = lot
      .times(market.price(collateral.asset))
      .times(share)
      .quantize(debt.asset.decimals, 'up');
    const pair = { collateral: collateral.asset, debt: debt.asset, gas: 200_000 };
    return [{ kind: 'take', ...pair, lot, cost, sizedBy: 'collateral', minimumRemainder: cost }];
  }

  take(position: Position, { by }: TakeAction, market: MarketView): readonly LiquidationEvent[] {
    if (this.fault === 'throws') throw new Error('a bug of its author');
    const [offer] = this.offers(position, market);
    if (!offer) throw new Error('there is always one');
    const sold = this.fault === 'mints' ? offer.lot.plus(offer.lot) : offer.lot;
    const taken = { position, by, ...pairOf(position), sold, paid: offer.cost };
    const events = takeEvents(taken, market.accounts);
    return this.fault === 'neverOpens' ? events.slice(1) : events;
  }
}

function pairOf({ collaterals, debts }: Position) {
  const [collateral, debt] = [collaterals[0], debts[0]];
  if (!collateral || !debt) throw new Error('a position of this test has one of each');
  return { collateral, debt };
}
