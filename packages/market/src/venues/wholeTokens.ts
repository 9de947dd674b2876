import type { Asset } from '@liqlab/core';

/** Whole tokens, as a float, that a raw amount of `asset` stands for. */
export function wholeTokens(raw: bigint, asset: Asset): number {
  return Number(raw) / 10 ** asset.decimals;
}
