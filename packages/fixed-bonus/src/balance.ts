import type { Holding, Num, Rounding } from '@liqlab/core';

/** Tokens that a holding stands for, whole raw units: shares × index in the direction named. */
export function balance({ asset, amount, index }: Holding, rounding: Rounding): Num {
  return index === undefined ? amount : amount.times(index).quantize(asset.decimals, rounding);
}
