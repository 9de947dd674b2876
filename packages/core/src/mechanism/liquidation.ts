import type { Position } from '../position/position.js';
import type { Action } from './action.js';
import type { LiquidationEvent } from './liquidationEvent.js';
import type { MarketView, Seconds } from './marketView.js';
import type { Offer } from './offer.js';

/**
 * `proposed` until its first action is executed, then `open`, then `settled` (somebody bought, or
 * the protocol did) or `expired` (nobody did).
 */
export type LiquidationStatus = 'proposed' | 'open' | 'settled' | 'expired';

/**
 * One sale. It begins as a proposal that owns nothing: keepers look at its offers, and the first
 * action executed opens it (a fixed bonus is opened, filled and closed by one and the same action).
 */
export interface Liquidation {
  /** The position as it was when the sale was proposed; a snapshot, whatever happens later. */
  readonly position: Position;
  /** How far the sale has come; only `execute` and `advance` change it. */
  readonly status: LiquidationStatus;
  /**
   * What anyone could do right now. Pure: asking changes nothing. The very array of the last time says
   * that all in it is as it was: nobody who turned it down is asked again until prices have moved.
   */
  offers(market: MarketView): readonly Offer[];
  /**
   * The moment from which its offers may be others than they were just now, whatever happens elsewhere,
   * as long as nobody acts on the sale: nobody need ask before. Absent where they depend on more.
   */
  offersHoldUntil?(): Seconds;
  /**
   * A keeper's transaction was included. Either everything it asked for happens, or nothing and it
   * throws a {@link LiquidationRefusal}.
   */
  execute(action: Action, market: MarketView): readonly LiquidationEvent[];
  /** Time passed: expiry, settlement, the protocol's own trades. */
  advance(market: MarketView): readonly LiquidationEvent[];
  /** The next moment at which {@link Liquidation.advance} has something to do; Infinity for never. */
  wakeAt(): Seconds;
  /**
   * Nobody looks any further: what was raised goes to the lender, what was not sold goes back to the
   * borrower with the debt that is left. Absent where every sale comes to an end by itself.
   */
  conclude?(market: MarketView): readonly LiquidationEvent[];
}
