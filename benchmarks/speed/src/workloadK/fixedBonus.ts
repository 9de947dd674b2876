import {
  type Arithmetic,
  ArithmeticService,
  type AtomicRules,
  AtomicSale,
  type Collateral,
  type Debt,
  HealthyPositionError,
  type Liquidation,
  type LiquidationEvent,
  type LiquidationMechanism,
  LiquidationMechanismService,
  type MarketView,
  type Num,
  type Position,
  type Take,
  type TakeAction,
  takeEvents,
  triggerPrice,
} from '@liqlab/core';
import { ContainerModule } from 'inversify';
import { rules } from './workload.js';

const id = 'fixed-bonus';

/** How much debt is repaid for how much collateral. */
interface Exchange {
  readonly collateral: Collateral;
  readonly debt: Debt;
  readonly cost: Num;
  readonly lot: Num;
}

/** The rules of workload K, written as any plug-in is. */
export class FixedBonus implements LiquidationMechanism, AtomicRules {
  readonly id = id;
  private readonly incentive: Num;
  private readonly closeFactor: Num;
  private readonly closeFactorHealth: Num;

  constructor({ one, num }: Arithmetic) {
    this.incentive = one.plus(num(rules.bonus));
    this.closeFactor = num(rules.closeFactor);
    this.closeFactorHealth = num(rules.closeFactorHealth);
  }

  triggerPrice(position: Position): number | undefined {
    return triggerPrice(position);
  }

  isLiquidatable({ collaterals, debts }: Position, market: MarketView): boolean {
    const [collateral, debt] = [collaterals[0] as Collateral, debts[0] as Debt];
    return powerOf(collateral, market).lt(debt.amount);
  }

  open(position: Position, market: MarketView): Liquidation {
    if (!this.isLiquidatable(position, market)) throw new HealthyPositionError(position.id);
    return new AtomicSale(position, this);
  }

  offers(position: Position, market: MarketView): readonly Take[] {
    const { collateral, debt, lot, cost } = this.exchange(position, market);
    const assets = { collateral: collateral.asset, debt: debt.asset };
    return [{ kind: 'take', ...assets, lot, cost, gas: 0, sizedBy: 'debt' }];
  }

  take(position: Position, { by }: TakeAction, market: MarketView): readonly LiquidationEvent[] {
    const { collateral, debt, cost, lot } = this.exchange(position, market);
    return takeEvents({ position, by, collateral, debt, sold: lot, paid: cost }, market.accounts);
  }

  private exchange({ collaterals, debts }: Position, market: MarketView): Exchange {
    const [collateral, debt] = [collaterals[0] as Collateral, debts[0] as Debt];
    const { amount: held, asset } = collateral;
    const { amount: owed } = debt;
    const price = market.price(asset);
    const isFarBelow = powerOf(collateral, market).lt(owed.times(this.closeFactorHealth));
    const cost = isFarBelow ? owed : owed.times(this.closeFactor).quantize(asset.decimals, 'down');
    const lot = cost.times(this.incentive).div(price).quantize(asset.decimals, 'down');
    if (lot.lt(held)) return { collateral, debt, cost, lot };
    const most = held.times(price).div(this.incentive).quantize(debt.asset.decimals, 'up');
    return { collateral, debt, cost: most, lot: held };
  }
}

/** Debt that the collateral carries, in the debt asset. */
function powerOf({ amount, asset, liquidationThreshold }: Collateral, market: MarketView): Num {
  return amount.times(market.price(asset)).times(liquidationThreshold);
}

/** Binds the rules of workload K. */
export function fixedBonus(): ContainerModule {
  return new ContainerModule(({ bind }) => {
    bind(LiquidationMechanismService)
      .toResolvedValue((arithmetic) => new FixedBonus(arithmetic), [ArithmeticService])
      .inSingletonScope();
  });
}
