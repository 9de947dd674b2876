import type { Num } from '@liqlab/core';

/** Decimals of Comet's prices and values. */
export const usdDecimals = 8;

/** Value of `tokens` at `price` in the unit of account, rounded down (CometCore.mulPrice). */
export function usdValue(tokens: Num, price: Num): Num {
  return tokens.times(price).quantize(usdDecimals, 'down');
}
