import {
  type Collateral,
  type Debt,
  type MarketView,
  type Num,
  type Rounding,
  StalePriceError,
} from '@liqlab/core';
import { positivePrice } from '../positivePrice.js';
import { fractionDecimals, priceDecimals, unitDecimals } from './fixedPoint.js';

/** What the rate of a seizure depends on, beside prices. */
export interface SeizeTerms {
  readonly liquidationIncentive: Num;
  readonly productRounding: Rounding;
}

/**
 * Collateral units seized for one whole token repaid: incentive × price of the debt / (price of the
 * collateral × exchange rate), cut after each of the three operations in that order, as
 * Comptroller.liquidateCalculateSeizeTokens does (compound-protocol\@a3214f6; v2.8.1 rounds the two
 * products half up).
 *
 * @throws {@link StalePriceError} if one of the prices is zero, or a unit of collateral is worth so
 * little that its value is cut to zero.
 */
export function seizeRate(
  debt: Debt,
  held: Collateral,
  market: MarketView,
  { liquidationIncentive, productRounding }: SeizeTerms,
): Num {
  const [debtPrice, price] = [positivePrice(debt.asset, market), positivePrice(held.asset, market)];
  const decimals = unitDecimals(held);
  const numerator = liquidationIncentive
    .times(debtPrice)
    .quantize(priceDecimals - debt.asset.decimals, productRounding);
  const unitValue = price
    .times(held.index ?? market.arithmetic.one)
    .quantize(priceDecimals - decimals, productRounding);
  if (unitValue.isZero()) throw new StalePriceError(held.asset.id, 'a unit of it is worth nothing');
  return numerator
    .div(unitValue)
    .quantize(fractionDecimals + decimals - debt.asset.decimals, 'down');
}
