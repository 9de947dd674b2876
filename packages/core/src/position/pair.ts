import { NothingToLiquidateError } from '../errors/liquidationRefusals.js';
import type { Collateral, Debt, Position } from './position.js';

/** The two sides of a position that has one collateral and one debt. */
export interface Pair {
  readonly collateral: Collateral;
  readonly debt: Debt;
}

/**
 * The first collateral and the first debt of a position.
 *
 * @throws {@link NothingToLiquidateError} if one of the two is missing or zero.
 */
export function pairOf({ id, collaterals, debts }: Position): Pair {
  const [collateral] = collaterals;
  const [debt] = debts;
  if (!collateral || !debt || collateral.amount.isZero() || debt.amount.isZero()) {
    throw new NothingToLiquidateError(id);
  }
  return { collateral, debt };
}
