import { HonestAuction } from '../honestAuction.js';
import { brokenAuction } from './brokenSale.js';

class BrokenAuction extends HonestAuction {
  override refuse(): void {
    // Whoever asks will know why.
  }
}

/** Opens whatever position it is given. */
export const opensHealthyPositions = brokenAuction('opensHealthyPositions', ['L11'], BrokenAuction);
