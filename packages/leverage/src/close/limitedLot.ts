import { type Arithmetic, InsufficientLiquidityError, type Num, type Venue } from '@liqlab/core';

// Each step halves what is in doubt.
const bisections = 60;
// The price of the last part of an order is taken from this much more of it.
const step = 1e-3;

/**
 * The largest lot, up to `most`, whose last part still sells at `worst` or better: what an
 * immediate-or-cancel order with that limit fills. Estimated in floats, cut to `decimals` downwards.
 *
 * @param worst - in bought asset per sold asset.
 */
export function limitedLot(
  venue: Venue,
  most: Num,
  worst: number,
  decimals: number,
  { num, zero }: Pick<Arithmetic, 'num' | 'zero'>,
): Num {
  if (venue.midPrice() < worst) return zero;
  const fills = (lot: number): boolean => lastPrice(venue, lot) >= worst;
  if (fills(most.toNumber())) return most;
  let [filled, refused] = [0, most.toNumber()];
  for (let count = 0; count < bisections; count += 1) {
    const middle = (filled + refused) / 2;
    if (fills(middle)) filled = middle;
    else refused = middle;
  }
  return num(filled).quantize(decimals, 'down');
}

function lastPrice(venue: Venue, lot: number): number {
  try {
    return (venue.quoteSell(lot * (1 + step)) - venue.quoteSell(lot)) / (lot * step);
  } catch (error) {
    if (error instanceof InsufficientLiquidityError) return Number.NEGATIVE_INFINITY;
    throw error;
  }
}
