import type { Account, MarketView, Opened } from '@liqlab/core';
import { HonestSale } from '../honestSale.js';
import { brokenSale } from './brokenSale.js';

class BrokenSale extends HonestSale {
  protected override begin(by: Account, market: MarketView): Opened {
    const opened = super.begin(by, market);
    Object.assign(this.position, { debts: [] });
    return opened;
  }
}

/** Keeps its accounts in the position that it was given. */
export const writesToThePosition = brokenSale('writesToThePosition', ['L7'], BrokenSale);
