import type { LiquidationEvent, Seconds } from '@liqlab/core';
import { HonestSale } from '../honestSale.js';
import { brokenSale } from './brokenSale.js';

class BrokenSale extends HonestSale {
  override advance(): readonly LiquidationEvent[] {
    return [];
  }

  override wakeAt(): Seconds {
    return this.status === 'open' ? this.startedAt : Number.POSITIVE_INFINITY;
  }
}

/** Asks to be woken at its opening, and then again, and again. */
export const wantsThePast = brokenSale('wantsThePast', ['L10', 'L13'], BrokenSale);
