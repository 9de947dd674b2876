import type { LiquidationEvent, MarketView } from '@liqlab/core';
import { HonestSale } from '../honestSale.js';
import { brokenSale } from './brokenSale.js';

class BrokenSale extends HonestSale {
  override advance(market: MarketView): readonly LiquidationEvent[] {
    if (this.status !== 'open') return [];
    this.status = 'expired';
    return [this.closed(market, this.position.owner)];
  }
}

/** Ends whenever it is told that time passed, though it has asked to be told later. */
export const wakesTooEarly = brokenSale('wakesTooEarly', ['L10'], BrokenSale);
