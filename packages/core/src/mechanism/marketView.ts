import type { Account, ProtocolAccounts } from '../money/account.js';
import type { Arithmetic } from '../money/arithmetic.js';
import type { Asset } from '../money/asset.js';
import type { Num } from '../money/num.js';
import type { Venue } from './venue.js';

/** Seconds since the scenario's start. */
export type Seconds = number;

/** What a mechanism can see of the world at one moment. */
export interface MarketView {
  readonly arithmetic: Arithmetic;
  readonly now: Seconds;
  readonly block: number;
  readonly accounts: ProtocolAccounts;
  /** What an account holds now. */
  balance(account: Account, asset: Asset): Num;
  /**
   * Oracle price of one whole token in the unit of account.
   *
   * @throws {@link StalePriceError} if there is no price, or none that is fresh.
   */
  price(asset: Asset): Num;
  /**
   * The venue where `sell` can be sold for `buy`.
   *
   * @throws {@link NoVenueError} if there is none.
   */
  venue(sell: Asset, buy: Asset): Venue;
}
