import { type Debt, minimum, type Num } from '@liqlab/core';

/**
 * Debt tokens that a repayment clears, in the units of {@link Debt.amount}: all that are left when
 * nothing stays owed, else the repayment at the debt's index, rounded down: no debt ends unpaid.
 *
 * @param repaid - debt asset.
 * @param stillOwed - debt asset owed after the repayment.
 * @param left - debt tokens of the sale that are not cleared yet.
 */
export function debtCleared(repaid: Num, stillOwed: Num, left: Num, debt: Debt): Num {
  if (stillOwed.isZero()) return left;
  const amount = debt.index === undefined ? repaid : repaid.div(debt.index);
  return minimum(left, amount.quantize(debt.token.decimals, 'down'));
}
