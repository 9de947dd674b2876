import type { Collateral, Holding, MarketView, Num, Position } from '@liqlab/core';
import { liability } from './liability.js';

/** Digits after the point of values and ratios; Euler counts US dollars in 18. */
export const valueDecimals = 18;

/** What a position's collateral carries and what it owes, in the unit of account. */
export interface AccountLiquidity {
  /** Σ collateral value × liquidation LTV. */
  readonly collateralValue: Num;
  readonly liabilityValue: Num;
}

/**
 * A position's liquidity by liquidation LTV (LiquidityUtils.sol): each value, and each value × LTV,
 * is rounded down; the tokens owed are rounded up.
 *
 * @throws {@link StalePriceError} if the oracle has no price for something that is held or owed.
 */
export function accountLiquidity(
  { collaterals, debts }: Position,
  market: MarketView,
): AccountLiquidity {
  const { zero } = market.arithmetic;
  return {
    collateralValue: collaterals.reduce((sum, held) => sum.plus(carriedValue(held, market)), zero),
    liabilityValue: debts.reduce(
      (sum, debt) => sum.plus(worth(liability(debt), debt, market)),
      zero,
    ),
  };
}

/** Value of a collateral in the unit of account, rounded down. */
export function collateralValue(held: Collateral, market: MarketView): Num {
  return worth(held.amount, held, market);
}

function carriedValue(held: Collateral, market: MarketView): Num {
  return collateralValue(held, market)
    .times(held.liquidationThreshold)
    .quantize(valueDecimals, 'down');
}

// Nothing is worth nothing at any price: an asset of which none is left needs no oracle.
function worth(amount: Num, { asset }: Holding, market: MarketView): Num {
  if (amount.isZero()) return amount;
  return amount.times(market.price(asset)).quantize(valueDecimals, 'down');
}
