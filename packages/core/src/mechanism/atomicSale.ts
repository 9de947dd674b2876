import { NoSuchOfferError, SaleClosedError } from '../errors/liquidationRefusals.js';
import type { Position } from '../position/position.js';
import type { Action, TakeAction } from './action.js';
import type { Liquidation, LiquidationStatus } from './liquidation.js';
import type { LiquidationEvent } from './liquidationEvent.js';
import type { MarketView, Seconds } from './marketView.js';
import type { Take } from './offer.js';

/** The rules of a liquidation that one and the same transaction opens, fills and closes. */
export interface AtomicRules {
  /** What a keeper may buy of the position now. Pure. */
  offers(position: Position, market: MarketView): readonly Take[];
  /**
   * What happens when a keeper takes: `opened`, `filled` and `closed`. Totals that the mechanism
   * keeps change here, once nothing can refuse any more.
   *
   * @throws a {@link LiquidationRefusal}
   */
  take(position: Position, action: TakeAction, market: MarketView): readonly LiquidationEvent[];
}

/**
 * A sale that ends with its first take: all that a mechanism with a fixed bonus needs.
 *
 * @example
 * ```ts
 * open(position: Position): Liquidation {
 *   return new AtomicSale(position, this); // this mechanism has `offers` and `take`
 * }
 * ```
 */
export class AtomicSale implements Liquidation {
  private taken = false;

  constructor(
    readonly position: Position,
    private readonly rules: AtomicRules,
  ) {}

  get status(): LiquidationStatus {
    return this.taken ? 'settled' : 'proposed';
  }

  offers(market: MarketView): readonly Take[] {
    return this.taken ? [] : this.rules.offers(this.position, market);
  }

  /** @throws {@link SaleClosedError}, {@link NoSuchOfferError}, and what the rules refuse with. */
  execute(action: Action, market: MarketView): readonly LiquidationEvent[] {
    if (this.taken) throw new SaleClosedError();
    if (action.kind !== 'take') throw new NoSuchOfferError(action.kind);
    const events = this.rules.take(this.position, action, market);
    this.taken = true;
    return events;
  }

  /** Nothing: time does not matter to this sale. */
  advance(): readonly LiquidationEvent[] {
    return [];
  }

  wakeAt(): Seconds {
    return Number.POSITIVE_INFINITY;
  }
}
