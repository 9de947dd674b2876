import {
  type Collateral,
  type Debt,
  NotBorrowedError,
  NotCollateralError,
  type Position,
  type TakeAction,
} from '@liqlab/core';

/** The collateral and the debt of a position in one isolated market. */
export interface IsolatedPair {
  readonly collateral: Collateral;
  readonly debt: Debt;
}

/**
 * The one collateral and the one debt of a position; `undefined` if either is absent.
 *
 * @throws {@link NotCollateralError}, {@link NotBorrowedError} for a second one, which an isolated
 * market does not know.
 */
export function isolatedPair(position: Position): IsolatedPair | undefined {
  const [collateral, otherCollateral] = position.collaterals;
  const [debt, otherDebt] = position.debts;
  if (otherCollateral) throw new NotCollateralError(position.id, otherCollateral.asset.id);
  if (otherDebt) throw new NotBorrowedError(position.id, otherDebt.asset.id);
  return collateral && debt && { collateral, debt };
}

/**
 * The pair that a take names.
 *
 * @throws {@link NotCollateralError}, {@link NotBorrowedError} if it is not the position's.
 */
export function namedPair(position: Position, named: TakeAction): IsolatedPair {
  const pair = isolatedPair(position);
  if (pair?.collateral.asset !== named.collateral) {
    throw new NotCollateralError(position.id, named.collateral.id);
  }
  if (pair.debt.asset !== named.debt) throw new NotBorrowedError(position.id, named.debt.id);
  return pair;
}
