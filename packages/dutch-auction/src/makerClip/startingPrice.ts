import { type Asset, type Num, StalePriceError } from '@liqlab/core';
import { rayDecimals } from '../priceCurves/rayDecimals.js';
import type { MakerClipRules } from './rules.js';

/**
 * First price of a sale (`top`): oracle price × starting price factor, rounded down; debt asset per
 * collateral asset.
 *
 * @throws {@link StalePriceError} if it is zero.
 */
export function startingPrice(feed: Num, collateral: Asset, rules: MakerClipRules): Num {
  const top = feed.times(rules.startingPriceFactor).quantize(rayDecimals, 'down');
  if (top.isZero()) throw new StalePriceError(collateral.id, 'it is zero');
  return top;
}
