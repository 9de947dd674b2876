import {
  type Asset,
  type Collateral,
  type Debt,
  type MarketView,
  NotBorrowedError,
  NotCollateralError,
  type Num,
  type Position,
} from '@liqlab/core';
import { balance } from '../balance.js';
import { positivePrice } from '../positivePrice.js';
import type { AaveV3Terms, CollateralTerms } from './terms.js';

/** The collateral to seize and the debt to repay, with all that prices them. */
export interface Pair {
  readonly collateral: Collateral;
  readonly debt: Debt;
  /** Tokens of the collateral. */
  readonly held: Num;
  /** Tokens of the debt. */
  readonly owed: Num;
  readonly collateralPrice: Num;
  readonly debtPrice: Num;
  readonly terms: CollateralTerms;
}

/**
 * The position's collateral in one asset and debt in another.
 *
 * @throws {@link NotCollateralError}, {@link NotBorrowedError}, {@link StalePriceError}
 */
export function pairOf(
  position: Position,
  collateralAsset: Asset,
  debtAsset: Asset,
  terms: AaveV3Terms,
  market: MarketView,
): Pair {
  const collateral = position.collaterals.find(({ asset }) => asset === collateralAsset);
  const held = collateral && balance(collateral, 'half-up');
  if (!held || held.isZero()) throw new NotCollateralError(position.id, collateralAsset.id);
  const debt = position.debts.find(({ asset }) => asset === debtAsset);
  const owed = debt && balance(debt, 'half-up');
  if (!owed || owed.isZero()) throw new NotBorrowedError(position.id, debtAsset.id);
  return {
    collateral,
    debt,
    held,
    owed,
    collateralPrice: positivePrice(collateralAsset, market),
    debtPrice: positivePrice(debtAsset, market),
    terms: terms.of(collateral),
  };
}
