import type { Action, LiquidationEvent, MarketView } from '@liqlab/core';
import { HonestSale } from '../honestSale.js';
import { brokenSale } from './brokenSale.js';

class BrokenSale extends HonestSale {
  override execute(action: Action, market: MarketView): readonly LiquidationEvent[] {
    if (action.kind === 'bid') throw new Error('What is a bid?');
    return super.execute(action, market);
  }
}

/** Throws an error of no particular kind at actions that it does not know. */
export const failsOnSurprises = brokenSale('failsOnSurprises', ['L18'], BrokenSale);
