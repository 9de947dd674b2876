import {
  type Account,
  type Action,
  type Chore,
  type Liquidation,
  type LiquidationEvent,
  LiquidationRefusal,
  type LiquidationStatus,
  type MarketView,
  NoSuchOfferError,
  type Offer,
  type Position,
  SaleClosedError,
  type Seconds,
} from '@liqlab/core';

/** Who closes positions by force. */
export interface Closer {
  /** The work of setting it off. Pure. @throws a {@link LiquidationRefusal} if it cannot be now. */
  offer(position: Position, market: MarketView): Chore;
  /** @throws a {@link LiquidationRefusal} */
  close(position: Position, by: Account, market: MarketView): readonly LiquidationEvent[];
}

/** One forced close of a position, or of a part of it: it ends the moment it is set off. */
export class ForcedClose implements Liquidation {
  private isDone = false;

  constructor(
    readonly position: Position,
    private readonly closer: Closer,
  ) {}

  get status(): LiquidationStatus {
    return this.isDone ? 'settled' : 'proposed';
  }

  offers(market: MarketView): readonly Offer[] {
    if (this.isDone) return [];
    try {
      return [this.closer.offer(this.position, market)];
    } catch (error) {
      if (error instanceof LiquidationRefusal) return [];
      throw error;
    }
  }

  /** @throws {@link SaleClosedError}, {@link NoSuchOfferError}, and what closing refuses with. */
  execute(action: Action, market: MarketView): readonly LiquidationEvent[] {
    if (this.isDone) throw new SaleClosedError();
    if (action.kind !== 'chore' || action.chore !== 'open') throw new NoSuchOfferError(action.kind);
    const events = this.closer.close(this.position, action.by, market);
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
