import {
  AtomicSale,
  type Collateral,
  type Debt,
  HealthyPositionError,
  healthFactor,
  InvalidAmountError,
  type Liquidation,
  type LiquidationEvent,
  type LiquidationMechanism,
  type MarketView,
  minimum,
  NothingToLiquidateError,
  type Num,
  type Position,
  PriceAboveLimitError,
  SlippageExceededError,
  type Take,
  type TakeAction,
  takeEvents,
  triggerPrice,
} from '@liqlab/core';
import type { MyAuctionParameters } from './parameters.js';

const priceDecimals = 18;

/**
 * Sells collateral at the oracle price less a discount that grows as the position sinks:
 * min(maximumDiscount, 1 − health factor).
 */
export class MyAuction implements LiquidationMechanism {
  readonly triggerPrice = triggerPrice;

  constructor(
    readonly id: string,
    private readonly parameters: MyAuctionParameters,
  ) {}

  isLiquidatable(position: Position, market: MarketView): boolean {
    return healthFactor(position, market)?.lt(market.arithmetic.one) === true;
  }

  open(position: Position, market: MarketView): Liquidation {
    this.refuse(position, market);
    return new AtomicSale(position, this);
  }

  /** As much as repays the debt, or all there is. */
  offers(position: Position, market: MarketView): readonly Take[] {
    this.refuse(position, market);
    const { collateral, debt } = holdings(position);
    const price = this.price(position, market);
    const lot = lotFor(debt.amount, price, collateral);
    const cost = costOf(lot, price, debt);
    const gas = Number(this.parameters.gas);
    const pair = { collateral: collateral.asset, debt: debt.asset, gas };
    return [{ kind: 'take', ...pair, lot, cost, sizedBy: 'collateral' }];
  }

  /** A keeper's purchase of that, or of a part of it. */
  take(
    position: Position,
    { by, amount, priceLimit, minimumLot }: TakeAction,
    market: MarketView,
  ): readonly LiquidationEvent[] {
    this.refuse(position, market);
    const { collateral, debt } = holdings(position);
    const price = this.price(position, market);
    const wanted = amount.quantize(collateral.asset.decimals, 'down');
    const sold = minimum(wanted, lotFor(debt.amount, price, collateral));
    if (sold.lte(market.arithmetic.zero)) throw new InvalidAmountError('it is not above zero');
    if (priceLimit?.lt(price)) throw new PriceAboveLimitError(price, priceLimit);
    if (minimumLot?.gt(sold)) throw new SlippageExceededError(sold, minimumLot);
    const paid = costOf(sold, price, debt);
    return takeEvents({ position, by, collateral, debt, sold, paid }, market.accounts);
  }

  /** Debt asset per collateral asset. */
  private price(position: Position, market: MarketView): Num {
    const { num, one } = market.arithmetic;
    const { collateral, debt } = holdings(position);
    const missing = one.minus(healthFactor(position, market) ?? one);
    const discount = minimum(num(this.parameters.maximumDiscount), missing);
    const oraclePrice = market.price(collateral.asset).div(market.price(debt.asset));
    return oraclePrice.times(one.minus(discount)).quantize(priceDecimals, 'up');
  }

  private refuse(position: Position, market: MarketView): void {
    if (!this.isLiquidatable(position, market)) throw new HealthyPositionError(position.id);
    const { collateral } = holdings(position);
    if (collateral.amount.isZero()) throw new NothingToLiquidateError(position.id);
  }
}

/** A position of a run has one of each. */
function holdings({ id, collaterals, debts }: Position): { collateral: Collateral; debt: Debt } {
  const [[collateral], [debt]] = [collaterals, debts];
  if (!collateral || !debt) throw new NothingToLiquidateError(id);
  return { collateral, debt };
}

/** Rounded up, so that it clears the debt. */
function lotFor(debt: Num, price: Num, { amount, asset }: Collateral): Num {
  return minimum(amount, debt.div(price).quantize(asset.decimals, 'up'));
}

/** Rounded up, in favour of the lender. */
function costOf(lot: Num, price: Num, { amount, asset }: Debt): Num {
  return minimum(amount, lot.times(price).quantize(asset.decimals, 'up'));
}
