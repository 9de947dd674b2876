import type { Transfer } from '@liqlab/core';

/** A movement in the ledger, as data. */
export interface Posting {
  /** Name of the account that gave. */
  readonly from: string;
  /** Name of the account that received. */
  readonly to: string;
  /** In whole tokens of the asset. */
  readonly amount: number;
  /** Id of the asset. */
  readonly asset: string;
}

/** The transfers that moved something. */
export function postingsOf(transfers: readonly Transfer[]): readonly Posting[] {
  return transfers
    .filter(({ amount }) => !amount.isZero())
    .map(({ from, to, amount, asset }) => ({
      from: from.name,
      to: to.name,
      amount: amount.toNumber(),
      asset: asset.id,
    }));
}
