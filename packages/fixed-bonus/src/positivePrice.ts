import { type Asset, type MarketView, type Num, StalePriceError } from '@liqlab/core';

/**
 * Oracle price by which amounts may be divided.
 *
 * @throws {@link StalePriceError} if there is none, or if it is zero.
 */
export function positivePrice(asset: Asset, market: MarketView): Num {
  const price = market.price(asset);
  if (price.isZero()) throw new StalePriceError(asset.id, 'it is zero');
  return price;
}
