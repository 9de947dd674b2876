import type { MarketView, Num } from '@liqlab/core';
import { HonestSale } from '../honestSale.js';
import { brokenSale } from './brokenSale.js';

class BrokenSale extends HonestSale {
  protected override price(market: MarketView): Num {
    const price = super.price(market);
    return market.now - this.startedAt > 1_800 ? price.plus(price) : price;
  }
}

/** Doubles its price after half an hour. */
export const raisesItsPrice = brokenSale('raisesItsPrice', ['L22'], BrokenSale);
