import type { LiquidationEvent, Seconds } from '@liqlab/core';
import { HonestSale } from '../honestSale.js';
import { brokenSale } from './brokenSale.js';

class BrokenSale extends HonestSale {
  override advance(): readonly LiquidationEvent[] {
    return [];
  }

  override wakeAt(): Seconds {
    return Number.POSITIVE_INFINITY;
  }
}

/** Neither sells nor ends when its price has fallen to nothing. */
export const standsForEver = brokenSale('standsForEver', ['L13'], BrokenSale);
