import { type Debt, NotBorrowedError, type Position } from '@liqlab/core';

/**
 * The debt of a position in a market that lends one asset only; `undefined` if it owes nothing.
 *
 * @throws {@link NotBorrowedError} for a second debt, which such a market does not know.
 */
export function baseDebt({ id, debts }: Position): Debt | undefined {
  const [debt, other] = debts;
  if (other) throw new NotBorrowedError(id, other.asset.id);
  return debt;
}
