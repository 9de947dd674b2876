import type { MarketView } from '../mechanism/marketView.js';
import type { Num } from '../money/num.js';
import type { Holding } from './position.js';
import { tokens } from './tokens.js';

/** Σ tokens × oracle price of the holdings, in the unit of account, not rounded. */
export function value(holdings: readonly Holding[], market: MarketView): Num {
  return holdings.reduce(
    (sum, holding) => sum.plus(tokens(holding).times(market.price(holding.asset))),
    market.arithmetic.zero,
  );
}
