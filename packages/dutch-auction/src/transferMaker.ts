import type { Account, Num, Transfer } from '@liqlab/core';
import type { SoleHoldings } from './soleHoldings.js';

/** Makes one kind of transfer. */
export type MakeTransfer = (from: Account, to: Account, amount: Num) => Transfer;

/** Makes the kinds of transfer that a sale of these holdings consists of. */
export function transferMaker({ collateral, debt }: SoleHoldings): {
  readonly collateral: MakeTransfer;
  /** Of the debt asset. */
  readonly payment: MakeTransfer;
  readonly debtTokens: MakeTransfer;
} {
  return {
    collateral: (from, to, amount) => ({ asset: collateral.asset, from, to, amount }),
    payment: (from, to, amount) => ({ asset: debt.asset, from, to, amount }),
    debtTokens: (from, to, amount) => ({ asset: debt.token, from, to, amount }),
  };
}
