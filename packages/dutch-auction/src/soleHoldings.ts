import { type Collateral, type Debt, NothingToLiquidateError, type Position } from '@liqlab/core';

/** A position with one collateral and one debt, as a Maker vault or an Ajna loan is. */
export interface SoleHoldings {
  readonly collateral: Collateral;
  readonly debt: Debt;
}

/**
 * The first collateral and the first debt of a position.
 *
 * @throws {@link NothingToLiquidateError} if it lacks one of them.
 */
export function soleHoldings({ id, collaterals, debts }: Position): SoleHoldings {
  const [[collateral], [debt]] = [collaterals, debts];
  if (!collateral || !debt) throw new NothingToLiquidateError(id);
  return { collateral, debt };
}
