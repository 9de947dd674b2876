import type {
  Account,
  Closed,
  Collateral,
  Debt,
  Filled,
  LiquidationEvent,
  Opened,
  Position,
  ProtocolAccounts,
} from '@liqlab/core';
import type { Portion } from './portion.js';
import type { WriteOff } from './writeOffs.js';

/** What one take comes to: who gives how much of what to whom. */
export interface Settlement {
  readonly position: Position;
  readonly by: Account;
  readonly collateral: Collateral;
  readonly debt: Debt;
  /** From the keeper to the lender. */
  readonly repaid: Portion;
  /** From the borrower to the keeper. */
  readonly toKeeper: Portion;
  /** From the borrower to the treasury. */
  readonly toTreasury: Portion;
  /** From the borrower to bad debt. */
  readonly writtenOff: readonly WriteOff[];
}

/** The three events of a sale that one take opens, fills and closes. */
export function settlementEvents(
  settlement: Settlement,
  accounts: ProtocolAccounts,
): readonly LiquidationEvent[] {
  return [opened(settlement), filled(settlement, accounts), closed(settlement, accounts)];
}

function opened({ debt, repaid, toKeeper, toTreasury, writtenOff }: Settlement): Opened {
  const lost = writtenOff.find((writeOff) => writeOff.debt === debt);
  return {
    type: 'opened',
    debt: lost ? repaid.tokens.plus(lost.portion.tokens) : repaid.tokens,
    lot: toKeeper.tokens.plus(toTreasury.tokens),
    transfers: [],
  };
}

function filled(settlement: Settlement, { lender, treasury }: ProtocolAccounts): Filled {
  const { by, collateral, debt, repaid, toKeeper, toTreasury } = settlement;
  const { owner } = settlement.position;
  return {
    type: 'filled',
    by,
    sold: toKeeper.tokens,
    paid: repaid.tokens,
    transfers: [
      { asset: debt.asset, from: by, to: lender, amount: repaid.tokens },
      { asset: debt.token, from: owner, to: lender, amount: repaid.shares },
      { asset: collateral.asset, from: owner, to: by, amount: toKeeper.shares },
      { asset: collateral.asset, from: owner, to: treasury, amount: toTreasury.shares },
    ],
  };
}

function closed({ position, writtenOff }: Settlement, { badDebt }: ProtocolAccounts): Closed {
  return {
    type: 'closed',
    transfers: writtenOff.map(({ debt, portion }) => ({
      asset: debt.token,
      from: position.owner,
      to: badDebt,
      amount: portion.shares,
    })),
  };
}
