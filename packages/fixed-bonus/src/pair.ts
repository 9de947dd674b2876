import {
  type Asset,
  type Collateral,
  type Debt,
  type MarketView,
  NotBorrowedError,
  NotCollateralError,
  type Num,
  type Position,
  type Rounding,
} from '@liqlab/core';
import { balance } from './balance.js';
import { positivePrice } from './positivePrice.js';

/** Collateral to seize and debt to repay, with what they stand for. */
export interface Pair {
  readonly collateral: Collateral;
  readonly debt: Debt;
  /** Tokens of the collateral. */
  readonly held: Num;
  /** Tokens of the debt. */
  readonly owed: Num;
  readonly collateralPrice: Num;
  readonly debtPrice: Num;
}

/** How shares become tokens on either side of a pair. */
export interface PairRounding {
  readonly held: Rounding;
  readonly owed: Rounding;
}

/**
 * The position's collateral in one asset and debt in another.
 *
 * @throws {@link NotCollateralError}, {@link NotBorrowedError}, {@link StalePriceError}
 */
export function pairOf(
  position: Position,
  { collateral, debt }: { readonly collateral: Asset; readonly debt: Asset },
  rounding: PairRounding,
  market: MarketView,
): Pair {
  const held = position.collaterals.find(({ asset }) => asset === collateral);
  if (!held || held.amount.isZero()) throw new NotCollateralError(position.id, collateral.id);
  const owed = position.debts.find(({ asset }) => asset === debt);
  if (!owed || owed.amount.isZero()) throw new NotBorrowedError(position.id, debt.id);
  return pairUp(held, owed, rounding, market);
}

/** Every collateral of the position with every debt of it, those of nothing left out. */
export function pairsOf(
  position: Position,
  rounding: PairRounding,
  market: MarketView,
): readonly Pair[] {
  const debts = position.debts.filter(({ amount }) => !amount.isZero());
  return position.collaterals
    .filter(({ amount }) => !amount.isZero())
    .flatMap((collateral) => debts.map((debt) => pairUp(collateral, debt, rounding, market)));
}

function pairUp(
  collateral: Collateral,
  debt: Debt,
  rounding: PairRounding,
  market: MarketView,
): Pair {
  return {
    collateral,
    debt,
    held: balance(collateral, rounding.held),
    owed: balance(debt, rounding.owed),
    collateralPrice: positivePrice(collateral.asset, market),
    debtPrice: positivePrice(debt.asset, market),
  };
}
