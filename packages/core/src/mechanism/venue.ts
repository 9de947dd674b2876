import type { Account } from '../money/account.js';
import type { Num } from '../money/num.js';

/**
 * Where collateral can be sold, and bought, outside the protocol: estimates in floats for whoever is
 * deciding, settles in {@link Num} for whoever trades. The trader moves the money: what it gives to
 * {@link Venue.account}, what it receives from it.
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
  /** Estimated lot that `spend` of the bought asset buys back now; changes nothing. */
  quoteBuy(spend: number): number;
  /** Exact lot that `spend` of the bought asset buys back now; changes nothing. */
  previewBuy(spend: Num): Num;
  /** Takes `spend` of the bought asset and returns the lot that it buys. */
  buy(spend: Num): Num;
}
