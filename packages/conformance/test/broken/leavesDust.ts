import { HonestSale } from '../honestSale.js';
import { brokenSale } from './brokenSale.js';

class BrokenSale extends HonestSale {
  protected override checkDust(): void {
    // Somebody else will buy the rest.
  }
}

/** Says that it leaves no dust, and sells any part. */
export const leavesDust = brokenSale('leavesDust', ['L23'], BrokenSale);
