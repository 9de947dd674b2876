import { type MarketView, type Num, type Pair, type Seconds, StalePriceError } from '@liqlab/core';
import type { SellToVenueRules } from './sellToVenueRules.js';

/**
 * Least average price of a sale now, in debt asset per collateral asset: the oracle price less the
 * maximum slippage; zero once the limit has ended and the rest is sold anyway; `undefined`, for no
 * sale at all, while the oracle has no fresh price to compare with.
 *
 * @param limitEndsAt - until when the limit is respected.
 */
export function leastPriceAt(
  market: MarketView,
  { collateral, debt }: Pair,
  { rest, leastPriceRatio }: SellToVenueRules,
  limitEndsAt: Seconds,
): Num | undefined {
  if (rest === 'sell-anyway' && market.now >= limitEndsAt) return market.arithmetic.zero;
  try {
    const oraclePrice = market.price(collateral.asset).div(market.price(debt.asset));
    return oraclePrice.times(leastPriceRatio);
  } catch (error) {
    if (error instanceof StalePriceError) return undefined;
    throw error;
  }
}
