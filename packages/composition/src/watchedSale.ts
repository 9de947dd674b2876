import type {
  Action,
  Liquidation,
  LiquidationEvent,
  LiquidationStatus,
  MarketView,
  Offer,
  Position,
  Seconds,
} from '@liqlab/core';

/** Who is told when a sale begins and when it is over: each once. */
export interface SaleWatcher {
  /** The first action was executed: the sale is no longer a proposal. */
  opened(): void;
  /** The sale is `settled` or `expired`, whoever brought it about. */
  ended(): void;
}

/** A sale as it is, watched by somebody. */
export class WatchedSale implements Liquidation {
  readonly offersHoldUntil?: NonNullable<Liquidation['offersHoldUntil']>;
  readonly conclude?: NonNullable<Liquidation['conclude']>;
  private seen: LiquidationStatus;

  constructor(
    private readonly sale: Liquidation,
    private readonly watcher: SaleWatcher,
  ) {
    this.seen = sale.status;
    if (sale.offersHoldUntil) this.offersHoldUntil = () => sale.offersHoldUntil?.() ?? 0;
    // Whether a sale can be concluded is told by whether it has the method.
    if (sale.conclude) this.conclude = (market) => this.told(sale.conclude?.(market) ?? []);
  }

  get position(): Position {
    return this.sale.position;
  }

  get status(): LiquidationStatus {
    return this.sale.status;
  }

  offers(market: MarketView): readonly Offer[] {
    return this.sale.offers(market);
  }

  execute(action: Action, market: MarketView): readonly LiquidationEvent[] {
    return this.told(this.sale.execute(action, market));
  }

  advance(market: MarketView): readonly LiquidationEvent[] {
    return this.told(this.sale.advance(market));
  }

  wakeAt(): Seconds {
    return this.sale.wakeAt();
  }

  private told(events: readonly LiquidationEvent[]): readonly LiquidationEvent[] {
    const [before, after] = [this.seen, this.sale.status];
    this.seen = after;
    if (before === 'proposed' && after !== 'proposed') this.watcher.opened();
    if (!hasEnded(before) && hasEnded(after)) this.watcher.ended();
    return events;
  }
}

function hasEnded(status: LiquidationStatus): boolean {
  return status === 'settled' || status === 'expired';
}
