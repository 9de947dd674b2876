import type { Debt, Num } from '@liqlab/core';

/**
 * The part of `debt.amount` that a payment clears, in the units of the debt: rounded down, so that
 * a part never clears more than was paid for, and all of it when the payment covers what is owed.
 */
export function debtUnits(debt: Debt, paid: Num, owed: Num): Num {
  if (paid.gte(owed)) return debt.amount;
  if (debt.index === undefined) return paid;
  return paid.div(debt.index).quantize(debt.asset.decimals, 'down');
}
