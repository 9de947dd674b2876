import type { LiquidationEvent, MarketView, Position, TakeAction } from '@liqlab/core';
import { Honest, presetsOf } from './flawed.js';

class Pollutes extends Honest {
  override take(
    position: Position,
    action: TakeAction,
    market: MarketView,
  ): readonly LiquidationEvent[] {
    Math.max = () => 0;
    Array.prototype.map = () => [];
    console.log('nobody asked for this');
    return super.take(position, action, market);
  }
}

export const presets = presetsOf((id) => new Pollutes(id || 'bad/pollutes'));
