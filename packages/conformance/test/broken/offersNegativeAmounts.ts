import type { MarketView, Offer } from '@liqlab/core';
import { HonestSale } from '../honestSale.js';
import { brokenSale } from './brokenSale.js';

class BrokenSale extends HonestSale {
  override offers(market: MarketView): readonly Offer[] {
    const dust = this.num(this.mechanism.dust);
    return super.offers(market).map((offer) => {
      if (offer.kind !== 'take' || offer.cost.gte(dust)) return offer;
      return { ...offer, minimumRemainder: offer.cost.minus(dust) };
    });
  }
}

/** Its smallest remainder is negative where less than the dust limit is for sale. */
export const offersNegativeAmounts = brokenSale('offersNegativeAmounts', ['L17'], BrokenSale);
