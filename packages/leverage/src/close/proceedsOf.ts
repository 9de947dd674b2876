import { InsufficientLiquidityError, type Num, type Venue } from '@liqlab/core';

/** What selling the lot would bring, or `undefined` if the venue has too little liquidity for it. */
export function proceedsOf(venue: Venue, lot: Num): Num | undefined {
  try {
    return venue.previewSell(lot);
  } catch (error) {
    if (error instanceof InsufficientLiquidityError) return undefined;
    throw error;
  }
}
