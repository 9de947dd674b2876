import type { Account, ProtocolAccounts } from '../money/account.js';
import { minimum } from '../money/minimum.js';
import type { Num } from '../money/num.js';
import type { Collateral, Debt, Position } from '../position/position.js';
import type { LiquidationEvent } from './liquidationEvent.js';

/** What a keeper took of a position, and what it paid. */
export interface Taken {
  readonly position: Position;
  readonly by: Account;
  readonly collateral: Collateral;
  readonly debt: Debt;
  /** Collateral that goes to the keeper, at most what is held. */
  readonly sold: Num;
  /** Cash from the keeper: up to the debt it goes to the lender, the rest to the treasury. */
  readonly paid: Num;
}

/**
 * The events of a sale that one take opens, fills and closes, for holdings in tokens (no index).
 * Debt that outlives the last of the collateral is written off.
 */
export function takeEvents(
  { position, by, collateral, debt, sold, paid }: Taken,
  { lender, treasury, badDebt }: ProtocolAccounts,
): readonly LiquidationEvent[] {
  const { owner } = position;
  const cleared = minimum(paid, debt.amount);
  const left = debt.amount.minus(cleared);
  const lost = sold.eq(collateral.amount) ? left : left.minus(left);
  const cash = debt.asset;
  return [
    { type: 'opened', debt: cleared.plus(lost), lot: sold, transfers: [] },
    {
      type: 'filled',
      by,
      sold,
      paid,
      transfers: [
        { asset: cash, from: by, to: lender, amount: cleared },
        { asset: cash, from: by, to: treasury, amount: paid.minus(cleared) },
        { asset: debt.token, from: owner, to: lender, amount: cleared },
        { asset: collateral.asset, from: owner, to: by, amount: sold },
      ],
    },
    {
      type: 'closed',
      transfers: [{ asset: debt.token, from: owner, to: badDebt, amount: lost }],
    },
  ];
}
