import type { Collateral, Debt, Position } from '@liqlab/core';
import type { Amounts } from './amounts.js';

/** A position with one collateral and one debt, both in tokens. */
export interface SoleHoldings {
  readonly collateral: Collateral;
  readonly debt: Debt;
}

/** The first collateral and the first debt of a position; `undefined` if it lacks one of them. */
export function soleHoldings({ collaterals, debts }: Position): SoleHoldings | undefined {
  const [[collateral], [debt]] = [collaterals, debts];
  return collateral && debt && { collateral, debt };
}

/** How much of each. */
export function amountsOf({ collateral, debt }: SoleHoldings): Amounts {
  return { collateral: collateral.amount, debt: debt.amount };
}
