import type { Position } from '@liqlab/core';
import { HonestAuction } from '../honestAuction.js';
import { brokenAuction } from './brokenSale.js';

class BrokenAuction extends HonestAuction {
  override triggerPrice(position: Position): number | undefined {
    const trigger = super.triggerPrice(position);
    return trigger === undefined ? undefined : trigger / 2;
  }
}

/** Names a trigger price below the price at which positions become unsafe. */
export const sleepsTooLong = brokenAuction('sleepsTooLong', ['L12'], BrokenAuction);
