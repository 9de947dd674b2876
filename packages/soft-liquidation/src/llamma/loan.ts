import { type Debt, type Num, tokens } from '@liqlab/core';

/** The debt of a position whose collateral is in the AMM. */
export interface Loan {
  /** In tokens. */
  readonly debt: Num;
  /** The same in the units of the position's debt holding. */
  readonly amount: Num;
}

/** All of a debt, rounded up to what a token can say. */
export function wholeLoan(debt: Debt): Loan {
  return { debt: tokens(debt).quantize(debt.asset.decimals, 'up'), amount: debt.amount };
}

/** Debt that `repaid` tokens clear, in the units of the debt holding, rounded against the borrower. */
export function cleared(loan: Loan, repaid: Num, { index, token }: Debt): Num {
  if (repaid.gte(loan.debt)) return loan.amount;
  return index ? repaid.div(index).quantize(token.decimals, 'down') : repaid;
}

/** What is left of a loan after a part of it was repaid. */
export function without(loan: Loan, repaid: Loan): Loan {
  return { debt: loan.debt.minus(repaid.debt), amount: loan.amount.minus(repaid.amount) };
}
