import type { Num } from '@liqlab/core';

/** Collateral and debt that belong together; tokens. */
export interface Amounts {
  readonly collateral: Num;
  readonly debt: Num;
}

/** a + b. */
export function add(a: Amounts, b: Amounts): Amounts {
  return { collateral: a.collateral.plus(b.collateral), debt: a.debt.plus(b.debt) };
}

/** a − b. */
export function subtract(a: Amounts, b: Amounts): Amounts {
  return { collateral: a.collateral.minus(b.collateral), debt: a.debt.minus(b.debt) };
}
