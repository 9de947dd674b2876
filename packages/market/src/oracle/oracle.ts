import type { Seconds } from '@liqlab/core';

/** What the protocol believes the collateral is worth; lags and differs from the reference price. */
export interface Oracle {
  /**
   * Sees the reference price of this block.
   *
   * @returns whether the price that the protocol sees changed.
   */
  observe(now: Seconds, referencePrice: number): boolean;
  /**
   * The price that the protocol sees, in debt asset per collateral asset.
   *
   * @throws {@link StalePriceError} if there is none yet, or none that is fresh at `now`.
   */
  price(now: Seconds): number;
}
