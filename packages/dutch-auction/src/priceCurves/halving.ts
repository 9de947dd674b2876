import type { Arithmetic, Seconds } from '@liqlab/core';
import type { PriceCurve } from './priceCurve.js';
import { wadDecimals } from './wadDecimals.js';

const minute = 60;
const hour = 60 * minute;

/**
 * Halving: top × 2^−`halvings`, rounded down to 18 decimals. The price halves every 20 minutes
 * for 2 hours, then every 2 hours until hour 14, then every hour: at hour 6 it is top / 256.
 *
 * Source: `_auctionPrice` in ajna-finance/ajna-core@0f59e78 src/libraries/helpers/PoolHelper.sol. The
 * contract's exp2 is cut at 18 decimals, this one at a float64; both are exact at whole halvings.
 */
export function halving(arithmetic: Arithmetic): PriceCurve {
  return (top, seconds) =>
    top.times(arithmetic.num(2 ** -halvings(seconds))).quantize(wadDecimals, 'down');
}

/** How often the price has halved, parts included. */
function halvings(seconds: Seconds): number {
  if (seconds < 2 * hour) return seconds / (20 * minute);
  if (seconds < 14 * hour) return 6 + (seconds - 2 * hour) / (2 * hour);
  return 12 + (seconds - 14 * hour) / hour;
}
