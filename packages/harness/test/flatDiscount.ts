import {
  type Action,
  type Arithmetic,
  ArithmeticService,
  HealthyPositionError,
  type Liquidation,
  type LiquidationEvent,
  type LiquidationMechanism,
  LiquidationMechanismService,
  type LiquidationStatus,
  type MarketView,
  type Num,
  type Offer,
  type Position,
  triggerPrice,
} from '@liqlab/core';
import { ContainerModule } from 'inversify';

/** What a mechanism of this test does wrong, if anything. */
export type Fault = 'none' | 'mints' | 'throws';

/** The simplest mechanism: the whole position for its debt, or its value less a discount. */
export function flatDiscount(
  id: string,
  fault: Fault = 'none',
  discount = '0.05',
): ContainerModule {
  return new ContainerModule(({ bind }) => {
    bind(LiquidationMechanismService)
      .toResolvedValue(
        (arithmetic) => new FlatDiscount(id, fault, discount, arithmetic),
        [ArithmeticService],
      )
      .inSingletonScope();
  });
}

class FlatDiscount implements LiquidationMechanism {
  private readonly discount: Num;

  constructor(
    readonly id: string,
    private readonly fault: Fault,
    discount: string,
    arithmetic: Arithmetic,
  ) {
    this.discount = arithmetic.num(discount);
  }

  triggerPrice(position: Position): number | undefined {
    return triggerPrice(position);
  }

  isLiquidatable({ collaterals, debts }: Position, market: MarketView): boolean {
    const [collateral, debt] = [collaterals[0], debts[0]];
    if (!collateral || !debt || debt.amount.isZero()) return false;
    const carried = collateral.amount
      .times(market.price(collateral.asset))
      .times(collateral.liquidationThreshold);
    return carried.lt(debt.amount);
  }

  open(position: Position, market: MarketView): Liquidation {
    if (!this.isLiquidatable(position, market)) throw new HealthyPositionError(position.id);
    return new FlatSale(position, this.discount, this.fault);
  }
}

class FlatSale implements Liquidation {
  status: LiquidationStatus = 'proposed';

  constructor(
    readonly position: Position,
    private readonly discount: Num,
    private readonly fault: Fault,
  ) {}

  offers(market: MarketView): readonly Offer[] {
    const { collateral, debt } = this.terms();
    const cost = this.cost(market);
    const [lot, gas] = [collateral.amount, 300_000];
    const pair = { collateral: collateral.asset, debt: debt.asset };
    return [
      { kind: 'take', ...pair, lot, cost, sizedBy: 'collateral', gas, minimumRemainder: cost },
    ];
  }

  execute({ by }: Action, market: MarketView): readonly LiquidationEvent[] {
    if (this.fault === 'throws') throw new Error('a bug of its author');
    const { collateral, debt } = this.terms();
    const { lender, badDebt, treasury } = market.accounts;
    const { owner } = this.position;
    const [lot, owed, paid] = [collateral.amount, debt.amount, this.cost(market)];
    const cleared = paid.lt(owed) ? paid : owed;
    const sold = this.fault === 'mints' ? lot.plus(lot) : lot;
    this.status = 'settled';
    return [
      { type: 'opened', debt: owed, lot, transfers: [] },
      {
        type: 'filled',
        by,
        sold,
        paid,
        transfers: [
          { asset: debt.asset, from: by, to: lender, amount: cleared },
          { asset: debt.asset, from: by, to: treasury, amount: paid.minus(cleared) },
          { asset: collateral.asset, from: owner, to: by, amount: sold },
          { asset: debt.token, from: owner, to: lender, amount: cleared },
        ],
      },
      {
        type: 'closed',
        transfers: [{ asset: debt.token, from: owner, to: badDebt, amount: owed.minus(cleared) }],
      },
    ];
  }

  advance(): readonly LiquidationEvent[] {
    return [];
  }

  wakeAt(): number {
    return Number.POSITIVE_INFINITY;
  }

  private cost(market: MarketView): Num {
    const { collateral, debt } = this.terms();
    return collateral.amount
      .times(market.price(collateral.asset))
      .times(market.arithmetic.one.minus(this.discount))
      .quantize(debt.asset.decimals, 'up');
  }

  private terms() {
    const [collateral, debt] = [this.position.collaterals[0], this.position.debts[0]];
    if (!collateral || !debt) throw new Error('a position of this test has one of each');
    return { collateral, debt };
  }
}
