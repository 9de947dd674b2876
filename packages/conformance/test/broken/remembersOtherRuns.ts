import type { MarketView, Offer, Position } from '@liqlab/core';
import { HonestAuction } from '../honestAuction.js';
import { HonestSale } from '../honestSale.js';
import { brokenAuction } from './brokenSale.js';

let salesOfAllRuns = 0;

class BrokenAuction extends HonestAuction {
  protected override sale(position: Position): HonestSale {
    salesOfAllRuns += 1;
    const number = salesOfAllRuns;
    return new (class extends HonestSale {
      override offers(market: MarketView): readonly Offer[] {
        return super.offers(market).map((offer) => ({ ...offer, gas: offer.gas + number }));
      }
    })(this, position);
  }
}

/** Counts its sales in a variable of the module, which outlives the run. */
export const remembersOtherRuns = brokenAuction('remembersOtherRuns', ['L9'], BrokenAuction);
