import type { LiquidationEvent, MarketView, Position, TakeAction } from '@liqlab/core';
import { Honest, presetsOf } from './flawed.js';

class Mints extends Honest {
  override take(position: Position, action: TakeAction, market: MarketView): LiquidationEvent[] {
    const events = super.take(position, action, market);
    return events.map((event) => {
      const { escrow, treasury } = market.accounts;
      const [first] = event.transfers;
      if (!first) return event;
      const made = { ...first, from: escrow, to: treasury };
      return { ...event, transfers: [...event.transfers, made] };
    });
  }
}

export const presets = presetsOf((id) => new Mints(id || 'bad/mints'));
