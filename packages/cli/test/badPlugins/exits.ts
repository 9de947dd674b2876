import type { LiquidationEvent, MarketView, Position, TakeAction } from '@liqlab/core';
import { Honest, presetsOf } from './flawed.js';

class Exits extends Honest {
  override take(
    position: Position,
    action: TakeAction,
    market: MarketView,
  ): readonly LiquidationEvent[] {
    if (market.arithmetic.name === 'fast') process.exit(0);
    return super.take(position, action, market);
  }
}

export const presets = presetsOf((id) => new Exits(id || 'bad/exits'));
