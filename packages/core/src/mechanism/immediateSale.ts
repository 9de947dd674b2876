import { NoSuchOfferError, SaleClosedError } from '../errors/liquidationRefusals.js';
import type { Account } from '../money/account.js';
import type { Position } from '../position/position.js';
import type { Action } from './action.js';
import type { Liquidation, LiquidationStatus } from './liquidation.js';
import type { LiquidationEvent } from './liquidationEvent.js';
import type { MarketView, Seconds } from './marketView.js';
import type { Chore } from './offer.js';

/** The rules of a liquidation that is over as soon as somebody sets it off. */
export interface ImmediateRules {
  /** The work of setting it off, and what that pays; none if it cannot be now. Pure. */
  offers(position: Position, market: MarketView): readonly Chore[];
  /**
   * What happens when `by` sets it off: `opened` to `closed`. Totals that the mechanism keeps change
   * here, once nothing can refuse any more.
   *
   * @throws a {@link LiquidationRefusal}
   */
  liquidate(position: Position, by: Account, market: MarketView): readonly LiquidationEvent[];
}

/**
 * A sale that ends the moment somebody opens it: the protocol itself has what it takes to settle, a
 * pool of deposits or an order book. Where a keeper buys, it is an {@link AtomicSale}.
 *
 * @example
 * ```ts
 * open(position: Position): Liquidation {
 *   return new ImmediateSale(position, this); // this mechanism has `offers` and `liquidate`
 * }
 * ```
 */
export class ImmediateSale implements Liquidation {
  private isDone = false;

  constructor(
    readonly position: Position,
    private readonly rules: ImmediateRules,
  ) {}

  get status(): LiquidationStatus {
    return this.isDone ? 'settled' : 'proposed';
  }

  offers(market: MarketView): readonly Chore[] {
    return this.isDone ? [] : this.rules.offers(this.position, market);
  }

  /** @throws {@link SaleClosedError}, {@link NoSuchOfferError}, and what the rules refuse with. */
  execute(action: Action, market: MarketView): readonly LiquidationEvent[] {
    if (this.isDone) throw new SaleClosedError();
    if (action.kind !== 'chore' || action.chore !== 'open') throw new NoSuchOfferError(action.kind);
    const events = this.rules.liquidate(this.position, action.by, market);
    this.isDone = true;
    return events;
  }

  /** Nothing: what is left of the position is another sale. */
  advance(): readonly LiquidationEvent[] {
    return [];
  }

  wakeAt(): Seconds {
    return Number.POSITIVE_INFINITY;
  }
}
