import { type Debt, type MarketView, maximum, type Num, type Position } from '@liqlab/core';
import { balance } from '../balance.js';
import { positivePrice } from '../positivePrice.js';
import type { CompoundV3Terms } from './terms.js';
import { usdDecimals, usdValue } from './usdValue.js';

/** What absorbing a position costs the reserves, in tokens of the debt asset. */
export interface Absorption {
  /** Debt taken over. */
  readonly debt: Num;
  /** What the collateral's credit leaves beyond the debt: the borrower's from now on. */
  readonly surplus: Num;
}

/**
 * The absorption of a whole position: its collateral is credited at value × liquidation factor,
 * and where that does not cover the debt, the reserves give the rest (Comet.absorbInternal,
 * comet\@d5a30b0; values rounded down).
 *
 * @throws {@link StalePriceError} if one of the assets has no price.
 */
export function absorption(
  position: Position,
  debt: Debt,
  market: MarketView,
  terms: CompoundV3Terms,
): Absorption {
  const owed = balance(debt, 'down');
  const credit = creditValue(position, market, terms)
    .div(positivePrice(debt.asset, market))
    .quantize(debt.asset.decimals, 'down');
  const surplus = maximum(market.arithmetic.zero, credit.minus(owed));
  return { debt: owed, surplus };
}

function creditValue(
  { collaterals }: Position,
  market: MarketView,
  { liquidationFactor }: CompoundV3Terms,
): Num {
  return collaterals.reduce((sum, held) => {
    const value = usdValue(held.amount, positivePrice(held.asset, market));
    return sum.plus(value.times(liquidationFactor(held.asset)).quantize(usdDecimals, 'down'));
  }, market.arithmetic.zero);
}
