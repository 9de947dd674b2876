import type { MarketView, Num } from '@liqlab/core';
import { rayDecimals } from '../priceCurves/rayDecimals.js';
import type { SoleHoldings } from '../soleHoldings.js';

/**
 * Oracle price of the collateral, in debt asset per collateral asset, rounded down. The price of the
 * debt asset stands for Maker's `par`. Source: `getFeedPrice` in makerdao/dss@fa4f663 src/clip.sol.
 *
 * @throws {@link StalePriceError}
 */
export function feedPrice({ collateral, debt }: SoleHoldings, market: MarketView): Num {
  return market.price(collateral.asset).div(market.price(debt.asset)).quantize(rayDecimals, 'down');
}
