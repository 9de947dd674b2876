import {
  type Account,
  type Filled,
  type MarketView,
  minimum,
  type Pair,
  type Position,
  type Transfer,
} from '@liqlab/core';
import type { RawAmounts } from '../amm/withdraw.js';
import { cleared, type Loan } from './loan.js';
import type { Takeover } from './takeover.js';

/** Somebody liquidated a position, or a fraction of it. */
export function takenOver(
  by: Account,
  { lot, repays, fromBands, cost, surplus }: Takeover,
  { collateral, debt }: Pair,
  { accounts }: MarketView,
): Filled {
  const { escrow, lender } = accounts;
  const transfers = moved([
    { asset: collateral.asset, from: escrow, to: by, amount: lot },
    { asset: debt.asset, from: by, to: lender, amount: cost },
    { asset: debt.asset, from: escrow, to: lender, amount: fromBands },
    { asset: debt.asset, from: escrow, to: by, amount: surplus },
    { asset: debt.token, from: escrow, to: lender, amount: repays.amount },
  ]);
  return { type: 'filled', by, sold: lot, paid: cost, transfers };
}

/**
 * The position is its owner's again: cash in its bands repays debt, the rest of the debt goes back
 * with the collateral. Debt that is left without any is lost.
 */
export function handedBack(
  owner: Position['owner'],
  { x, y }: RawAmounts,
  loan: Loan,
  { collateral, debt }: Pair,
  { accounts, arithmetic }: MarketView,
): readonly Transfer[] {
  const { escrow, lender, badDebt } = accounts;
  const cash = arithmetic.fromRaw(x, debt.asset.decimals);
  const lot = arithmetic.fromRaw(y, collateral.asset.decimals);
  const repaid = minimum(cash, loan.debt);
  const clears = cleared(loan, repaid, debt);
  const left = loan.amount.minus(clears);
  return moved([
    { asset: debt.asset, from: escrow, to: lender, amount: repaid },
    { asset: debt.token, from: escrow, to: lender, amount: clears },
    { asset: debt.asset, from: escrow, to: owner, amount: cash.minus(repaid) },
    { asset: collateral.asset, from: escrow, to: owner, amount: lot },
    { asset: debt.token, from: escrow, to: lot.isZero() ? badDebt : owner, amount: left },
  ]);
}

/** What rounding left to nobody is the protocol's. */
export function swept(
  dust: RawAmounts,
  { collateral, debt }: Pair,
  { arithmetic, accounts }: MarketView,
): readonly Transfer[] {
  const { escrow: from, treasury: to } = accounts;
  const x = arithmetic.fromRaw(dust.x, debt.asset.decimals);
  const y = arithmetic.fromRaw(dust.y, collateral.asset.decimals);
  return moved([
    { asset: debt.asset, from, to, amount: x },
    { asset: collateral.asset, from, to, amount: y },
  ]);
}

function moved(transfers: readonly Transfer[]): readonly Transfer[] {
  return transfers.filter(({ amount }) => !amount.isZero());
}
