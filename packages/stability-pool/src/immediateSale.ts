import {
  type Account,
  type Action,
  type Chore,
  type Liquidation,
  type LiquidationEvent,
  type LiquidationStatus,
  type MarketView,
  NoSuchOfferError,
  type Position,
  SaleClosedError,
  type Seconds,
} from '@liqlab/core';

/** Who offers the work of liquidating a position, and sees to it. */
export interface Liquidator {
  /** The work and what it pays; none if the position is not to be liquidated now. Pure. */
  offers(position: Position, market: MarketView): readonly Chore[];
  /** @throws a {@link LiquidationRefusal} if the position is not to be liquidated any more. */
  liquidate(position: Position, by: Account, market: MarketView): readonly LiquidationEvent[];
}

/** A sale that ends the moment somebody opens it. */
export class ImmediateSale implements Liquidation {
  private isDone = false;

  constructor(
    readonly position: Position,
    private readonly liquidator: Liquidator,
  ) {}

  get status(): LiquidationStatus {
    return this.isDone ? 'settled' : 'proposed';
  }

  offers(market: MarketView): readonly Chore[] {
    return this.isDone ? [] : this.liquidator.offers(this.position, market);
  }

  /** @throws {@link SaleClosedError}, {@link NoSuchOfferError}, and what opening refuses with. */
  execute(action: Action, market: MarketView): readonly LiquidationEvent[] {
    if (this.isDone) throw new SaleClosedError();
    if (action.kind !== 'chore' || action.chore !== 'open') throw new NoSuchOfferError(action.kind);
    const events = this.liquidator.liquidate(this.position, action.by, market);
    this.isDone = true;
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
