import { type Asset, type MarketView, type Num, StalePriceError } from '@liqlab/core';
import { positivePrice } from '../positivePrice.js';
import type { CompoundV3Terms } from './terms.js';
import { usdDecimals } from './usdValue.js';

const factorDecimals = 18;

/**
 * Collateral that a payment buys from the reserves, rounded down (Comet.quoteCollateral,
 * comet\@d5a30b0).
 *
 * @param payment - tokens of `base`.
 * @throws {@link StalePriceError} if one of the two assets has no price.
 */
export function quoteCollateral(
  payment: Num,
  collateral: Asset,
  base: Asset,
  market: MarketView,
  terms: CompoundV3Terms,
): Num {
  return payment
    .times(positivePrice(base, market))
    .div(storePrice(collateral, market, terms))
    .quantize(collateral.decimals, 'down');
}

/**
 * Price at which absorbed collateral is sold, in the unit of account: oracle price × (1 − store
 * front factor × (1 − liquidation factor)), rounded down to 8 decimals.
 *
 * @throws {@link StalePriceError} if there is no price, or the discount leaves nothing of it.
 */
export function storePrice(
  collateral: Asset,
  market: MarketView,
  { liquidationFactor, storeFrontPriceFactor }: CompoundV3Terms,
): Num {
  const { one } = market.arithmetic;
  const discount = storeFrontPriceFactor
    .times(one.minus(liquidationFactor(collateral)))
    .quantize(factorDecimals, 'down');
  const price = positivePrice(collateral, market)
    .times(one.minus(discount))
    .quantize(usdDecimals, 'down');
  if (price.isZero()) throw new StalePriceError(collateral.id, 'it is too small to be discounted');
  return price;
}
