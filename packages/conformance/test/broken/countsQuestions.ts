import type { MarketView, Num, Position } from '@liqlab/core';
import { HonestAuction } from '../honestAuction.js';
import { HonestSale } from '../honestSale.js';
import { brokenAuction } from './brokenSale.js';

class BrokenAuction extends HonestAuction {
  private asked = 0;

  override open(position: Position, market: MarketView): HonestSale {
    this.asked += 1;
    return super.open(position, market);
  }

  protected override sale(position: Position): HonestSale {
    const { asked } = this;
    return new (class extends HonestSale {
      protected override price(market: MarketView): Num {
        return super.price(market).times(this.num(1 + asked / 1e5));
      }
    })(this, position);
  }
}

/** Starts the higher, the more often somebody asked whether it would start. */
export const countsQuestions = brokenAuction('countsQuestions', ['L8'], BrokenAuction);
