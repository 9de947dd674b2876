import type { Account, MarketView, Opened } from '@liqlab/core';
import { HonestSale } from '../honestSale.js';
import { brokenSale } from './brokenSale.js';

class BrokenSale extends HonestSale {
  protected override begin(by: Account, market: MarketView): Opened {
    const opened = super.begin(by, market);
    return { ...opened, debt: opened.debt.times(this.num(1.13)) };
  }
}

/** Counts a penalty as debt. */
export const overstatesTheDebt = brokenSale('overstatesTheDebt', ['L2'], BrokenSale);
