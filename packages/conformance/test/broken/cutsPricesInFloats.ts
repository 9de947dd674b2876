import type { MarketView, Num } from '@liqlab/core';
import { HonestSale } from '../honestSale.js';
import { brokenSale } from './brokenSale.js';

class BrokenSale extends HonestSale {
  protected override price(market: MarketView): Num {
    const price = super.price(market);
    return market.arithmetic.name === 'fast' ? price.quantize(2, 'down') : price;
  }
}

/** Rounds its price to cents in fast arithmetic, because it is only a simulation. */
export const cutsPricesInFloats = brokenSale('cutsPricesInFloats', ['L21'], BrokenSale);
