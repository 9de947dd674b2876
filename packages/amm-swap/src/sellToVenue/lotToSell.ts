import { type Arithmetic, InsufficientLiquidityError, type Num, type Venue } from '@liqlab/core';

/** What one sale into the venue aims at. */
export interface SaleAim {
  /** Collateral that may be sold; above zero. */
  readonly available: Num;
  /** Proceeds wanted; above zero. */
  readonly target: Num;
  /** Least average price, in debt asset per collateral; zero for any. */
  readonly leastPrice: Num;
}

type Verdict = 'short' | 'enough' | 'not acceptable';

/**
 * The lot to sell now: the smallest, to a raw unit of the collateral, that brings the target; if the
 * least price or the venue's liquidity does not admit so much, or there is not so much, the largest
 * that they admit. Zero if they admit none. Found by bisection: the larger the lot, the more it brings
 * and the lower its average price.
 */
export function lotToSell(
  venue: Venue,
  { available, target, leastPrice }: SaleAim,
  decimals: number,
  { zero, num }: Pick<Arithmetic, 'zero' | 'num'>,
): Num {
  // The average price of any lot is below the price of an infinitely small one.
  if (!leastPrice.isZero() && venue.midPrice() <= leastPrice.toNumber()) return zero;

  const judge = (lot: Num): Verdict => {
    const proceeds = proceedsOf(venue, lot);
    if (!proceeds || proceeds.lt(lot.times(leastPrice))) return 'not acceptable';
    return proceeds.lt(target) ? 'short' : 'enough';
  };
  const half = num('0.5');
  let [short, above, verdict] = [zero, available, judge(available)];
  if (verdict === 'short') return available;
  for (;;) {
    const middle = short.plus(above).times(half).quantize(decimals, 'down');
    if (middle.lte(short) || middle.gte(above)) return verdict === 'enough' ? above : short;
    const verdictOfMiddle = judge(middle);
    if (verdictOfMiddle === 'short') short = middle;
    else [above, verdict] = [middle, verdictOfMiddle];
  }
}

function proceedsOf(venue: Venue, lot: Num): Num | undefined {
  try {
    return venue.previewSell(lot);
  } catch (error) {
    if (error instanceof InsufficientLiquidityError) return undefined;
    throw error;
  }
}
