import { type Debt, type MarketView, NotBorrowedError, type Position } from '@liqlab/core';
import { type AccountLiquidity, accountLiquidity } from './accountLiquidity.js';

/** An unhealthy position's debt and liquidity. */
export interface Violation extends AccountLiquidity {
  readonly debt: Debt;
}

/**
 * The violation of a position whose collateral, weighted by liquidation LTV, is worth no more than
 * its liability: a health factor of 1 is one. `undefined` for a healthy position.
 *
 * @throws {@link StalePriceError}, {@link NotBorrowedError} for a second debt: an account has one
 * controller.
 */
export function violationOf(position: Position, market: MarketView): Violation | undefined {
  const [debt, otherDebt] = position.debts;
  if (otherDebt) throw new NotBorrowedError(position.id, otherDebt.asset.id);
  if (!debt) return undefined;
  const liquidity = accountLiquidity(position, market);
  const { collateralValue, liabilityValue } = liquidity;
  if (liabilityValue.isZero() || collateralValue.gt(liabilityValue)) return undefined;
  return { debt, ...liquidity };
}
