import type { Collateral, Debt, MarketView, Num, Position, Rounding } from '@liqlab/core';
import { balance } from '../balance.js';
import { positivePrice } from '../positivePrice.js';
import { fractionDecimals, priceDecimals, unitDecimals } from './fixedPoint.js';

/**
 * What the position's collateral lets it owe, less what it owes; unit of account, 18 decimals.
 * Below zero it is the shortfall. As Comptroller.getHypotheticalAccountLiquidityInternal
 * (compound-protocol\@a3214f6): collateral factor × exchange rate × price is cut after each product,
 * then every holding's value is rounded down.
 *
 * @throws {@link StalePriceError} if one of the assets has no price.
 */
export function accountLiquidity(
  position: Position,
  market: MarketView,
  productRounding: Rounding,
): Num {
  let liquidity = market.arithmetic.zero;
  for (const held of position.collaterals) {
    liquidity = liquidity.plus(borrowingPower(held, market, productRounding));
  }
  for (const debt of position.debts) liquidity = liquidity.minus(debtValue(debt, market));
  return liquidity;
}

function borrowingPower(held: Collateral, market: MarketView, productRounding: Rounding): Num {
  const decimals = unitDecimals(held);
  const factor = held.liquidationThreshold
    .times(held.index ?? market.arithmetic.one)
    .quantize(fractionDecimals + held.asset.decimals - decimals, productRounding);
  const perUnit = factor
    .times(positivePrice(held.asset, market))
    .quantize(priceDecimals - decimals, productRounding);
  return perUnit.times(held.amount).quantize(fractionDecimals, 'down');
}

function debtValue(debt: Debt, market: MarketView): Num {
  return positivePrice(debt.asset, market)
    .times(balance(debt, 'down'))
    .quantize(fractionDecimals, 'down');
}
