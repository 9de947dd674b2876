import type { Holding, Num, Rounding } from '@liqlab/core';

/** A part of a holding, in tokens and in the units in which the ledger holds it. */
export interface Portion {
  readonly tokens: Num;
  /** Shares where the holding has an index, tokens where it has none. */
  readonly shares: Num;
}

/** The portion of a holding that stands for `tokens`: shares = tokens / index, rounded as named. */
export function portion({ asset, index }: Holding, tokens: Num, rounding: Rounding): Portion {
  const shares =
    index === undefined ? tokens : tokens.div(index).quantize(asset.decimals, rounding);
  return { tokens, shares };
}
