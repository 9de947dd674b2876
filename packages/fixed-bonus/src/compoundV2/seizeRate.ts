import { type MarketView, type Num, StalePriceError } from '@liqlab/core';
import type { Pair } from '../pair.js';
import { fractionDecimals, priceDecimals, unitDecimals } from './fixedPoint.js';
import type { CompoundV2Terms } from './terms.js';

/**
 * Collateral units seized for one whole token repaid: incentive × price of the debt / (price of the
 * collateral × exchange rate), cut after each of the three operations in that order, as
 * Comptroller.liquidateCalculateSeizeTokens does (compound-protocol\@a3214f6; v2.8.1 rounds the two
 * products half up).
 *
 * @throws {@link StalePriceError} if a unit of collateral is worth so little that its value is cut
 * to zero.
 */
export function seizeRate(
  { collateral, debt, collateralPrice, debtPrice }: Pair,
  { liquidationIncentive, productRounding }: CompoundV2Terms,
  { arithmetic }: MarketView,
): Num {
  const decimals = unitDecimals(collateral);
  const numerator = liquidationIncentive
    .times(debtPrice)
    .quantize(priceDecimals - debt.asset.decimals, productRounding);
  const unitValue = collateralPrice
    .times(collateral.index ?? arithmetic.one)
    .quantize(priceDecimals - decimals, productRounding);
  if (unitValue.isZero()) {
    throw new StalePriceError(collateral.asset.id, 'a unit of it is worth nothing');
  }
  return numerator
    .div(unitValue)
    .quantize(fractionDecimals + decimals - debt.asset.decimals, 'down');
}
