import { type Arithmetic, maximum, minimum, type Num } from '@liqlab/core';
import { wadDecimals } from '../priceCurves/wadDecimals.js';
import type { AjnaTerms } from './ajnaState.js';

/**
 * Share of what a buyer pays that the kicker's bond gains (positive) or loses (negative): bondFactor ×
 * (neutral − price) / (neutral − threshold price), within ± bondFactor; ratio.
 *
 * Source: `_bpf` in ajna-finance/ajna-core@0f59e78 src/libraries/helpers/PoolHelper.sol.
 */
export function bondPaymentFactor(
  price: Num,
  { neutralPrice, thresholdPrice, bondFactor }: AjnaTerms,
  { zero, one }: Arithmetic,
): Num {
  const distance = neutralPrice.minus(price).div(neutralPrice.minus(thresholdPrice));
  const share = minimum(one, maximum(zero.minus(one), distance.quantize(wadDecimals, 'down')));
  return bondFactor.times(share).quantize(wadDecimals, 'down');
}
