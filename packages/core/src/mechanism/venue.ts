import type { Account } from '../money/account.js';
import type { Num } from '../money/num.js';

/**
 * Where collateral can be sold outside the protocol: estimates in floats for whoever is deciding,
 * settles in {@link Num} for whoever sells. The seller moves the money: `lot` to
 * {@link Venue.account}, the proceeds from it.
 */
export interface Venue {
  readonly account: Account;
  /** Price of an infinitely small trade, in bought asset per sold asset. */
  midPrice(): number;
  /** Estimated proceeds of selling `lot` now; changes nothing. */
  quoteSell(lot: number): number;
  /** Exact proceeds of selling `lot` now; changes nothing. */
  previewSell(lot: Num): Num;
  /**
   * Sells `lot` and returns the proceeds.
   *
   * @throws {@link SlippageExceededError} if the proceeds would be below `minimumProceeds`.
   */
  sell(lot: Num, minimumProceeds?: Num): Num;
}
