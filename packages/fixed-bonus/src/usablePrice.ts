import { type Asset, type MarketView, type Num, StalePriceError } from '@liqlab/core';

/**
 * Oracle price of one whole token, above zero.
 *
 * @throws {@link StalePriceError} if there is none, or if the oracle answers zero, which lending
 * contracts read as "no price".
 */
export function usablePrice(asset: Asset, market: MarketView): Num {
  const price = market.price(asset);
  if (price.gt(market.arithmetic.zero)) return price;
  throw new StalePriceError(asset.id, `the oracle answers ${price}`);
}
