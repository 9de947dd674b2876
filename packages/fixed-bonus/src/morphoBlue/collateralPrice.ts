import type { MarketView, Num } from '@liqlab/core';
import { positivePrice } from '../positivePrice.js';
import type { IsolatedPair } from './isolatedPair.js';

// Morpho's oracle quotes raw debt per raw collateral × 10^36.
const priceScale = 36;

/**
 * Oracle price of the collateral in whole debt tokens, cut to the digits that the contract's integer
 * price holds; zero for worthless collateral.
 *
 * @throws {@link StalePriceError}
 */
export function collateralPrice({ collateral, debt }: IsolatedPair, market: MarketView): Num {
  const decimals = priceScale + debt.asset.decimals - collateral.asset.decimals;
  const price = market.price(collateral.asset).div(positivePrice(debt.asset, market));
  return price.quantize(decimals, 'down');
}
