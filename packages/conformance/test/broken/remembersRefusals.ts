import type { Action, LiquidationEvent, MarketView, Offer } from '@liqlab/core';
import { HonestSale } from '../honestSale.js';
import { brokenSale } from './brokenSale.js';

class BrokenSale extends HonestSale {
  private refusals = 0;

  override offers(market: MarketView): readonly Offer[] {
    return super.offers(market).map((offer) => ({ ...offer, gas: offer.gas + this.refusals }));
  }

  override execute(action: Action, market: MarketView): readonly LiquidationEvent[] {
    this.refusals += 1;
    const events = super.execute(action, market);
    this.refusals -= 1;
    return events;
  }
}

/** Asks for more gas after every action that it refused. */
export const remembersRefusals = brokenSale('remembersRefusals', ['L16'], BrokenSale);
