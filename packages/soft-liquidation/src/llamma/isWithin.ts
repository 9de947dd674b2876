import { type MarketView, type Num, type Pair, tokens } from '@liqlab/core';

/**
 * Whether oracle price × collateral / debt is at most `limit`.
 *
 * @throws {@link StalePriceError}
 */
export function isWithin({ collateral, debt }: Pair, limit: Num, market: MarketView): boolean {
  const held = tokens(collateral).times(market.price(collateral.asset));
  return held.lte(tokens(debt).times(market.price(debt.asset)).times(limit));
}
