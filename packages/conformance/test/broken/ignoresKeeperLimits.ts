import { HonestSale } from '../honestSale.js';
import { brokenSale } from './brokenSale.js';

class BrokenSale extends HonestSale {
  protected override checkLimits(): void {
    // Whoever comes late pays what it costs by then.
  }
}

/** Sells at its own price to keepers who would not pay it. */
export const ignoresKeeperLimits = brokenSale('ignoresKeeperLimits', ['L15'], BrokenSale);
