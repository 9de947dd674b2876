import type { LiquidationEvent, MarketView } from '@liqlab/core';
import { HonestSale } from '../honestSale.js';
import { brokenSale } from './brokenSale.js';

class BrokenSale extends HonestSale {
  override advance(market: MarketView): readonly LiquidationEvent[] {
    if (this.status !== 'open' || market.now < this.wakeAt()) return [];
    this.status = 'expired';
    return [this.closed(market, market.accounts.badDebt)];
  }
}

/** Gives an unsold lot back, but writes its debt off. */
export const writesOffTooSoon = brokenSale('writesOffTooSoon', ['L5', 'L13'], BrokenSale);
