import type { Account, MarketView, Opened } from '@liqlab/core';
import { HonestSale } from '../honestSale.js';
import { brokenSale } from './brokenSale.js';

class BrokenSale extends HonestSale {
  protected override begin(by: Account, market: MarketView): Opened {
    const opened = super.begin(by, market);
    const transfers = opened.transfers.map((transfer) => {
      if (transfer.to !== by) return transfer;
      const half = transfer.amount.times(this.num(0.5)).quantize(this.debt.asset.decimals, 'down');
      return { ...transfer, amount: half };
    });
    return { ...opened, transfers };
  }
}

/** Pays half of the reward that it promised to whoever opens the sale. */
export const breaksAPromise = brokenSale('breaksAPromise', ['L14'], BrokenSale);
