import type { Action, LiquidationEvent, MarketView } from '@liqlab/core';
import { HonestSale } from '../honestSale.js';
import { brokenSale } from './brokenSale.js';

class BrokenSale extends HonestSale {
  override execute(action: Action, market: MarketView): readonly LiquidationEvent[] {
    if (this.status === 'settled' || this.status === 'expired') return [];
    return super.execute(action, market);
  }
}

/** Accepts any action when it is over, though it does nothing. */
export const acceptsAfterTheEnd = brokenSale('acceptsAfterTheEnd', ['L6'], BrokenSale);
