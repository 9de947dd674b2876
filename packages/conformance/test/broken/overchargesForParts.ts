import { type MarketView, minimum, type Num } from '@liqlab/core';
import { HonestSale } from '../honestSale.js';
import { brokenSale } from './brokenSale.js';

class BrokenSale extends HonestSale {
  protected override purchase(amount: Num, market: MarketView): { sold: Num; paid: Num } {
    const { sold, paid } = super.purchase(amount, market);
    if (sold.gte(this.whole(market).lot)) return { sold, paid };
    const more = paid.times(this.num(1.01)).quantize(this.debt.asset.decimals, 'up');
    return { sold, paid: minimum(more, this.whole(market).cost) };
  }
}

/** Whoever buys a part pays one percent more than the price asked. */
export const overchargesForParts = brokenSale('overchargesForParts', ['L3'], BrokenSale);
