import type { Account, MarketView, Opened } from '@liqlab/core';
import { HonestSale } from '../honestSale.js';
import { brokenSale } from './brokenSale.js';

class BrokenSale extends HonestSale {
  protected override begin(by: Account, market: MarketView): Opened {
    const opened = super.begin(by, market);
    return { ...opened, lot: opened.lot.plus(opened.lot) };
  }
}

/** Says that twice as much was put up for sale. */
export const overstatesTheLot = brokenSale('overstatesTheLot', ['L1'], BrokenSale);
