import type { MarketView } from '../mechanism/marketView.js';
import type { Num } from '../money/num.js';
import type { Position } from './position.js';
import { value } from './value.js';

/**
 * Loan-to-value: debt value / collateral value, at oracle prices. `undefined` for a position without
 * collateral.
 *
 * @throws {@link StalePriceError} if the oracle has no fresh price for one of the assets.
 */
export function loanToValue(position: Position, market: MarketView): Num | undefined {
  const collateral = value(position.collaterals, market);
  return collateral.isZero() ? undefined : value(position.debts, market).div(collateral);
}
