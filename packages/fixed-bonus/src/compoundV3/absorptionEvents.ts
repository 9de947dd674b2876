import type { Debt, Num, Opened, Position, ProtocolAccounts, Transfer } from '@liqlab/core';

/**
 * The start of a sale of everything the position holds: one `opened` a collateral, the first of
 * which carries the debt. All of it goes to escrow.
 *
 * @param owed - what `debt` stands for, in tokens.
 */
export function absorptionEvents(
  { owner, collaterals }: Position,
  debt: Debt,
  owed: Num,
  { escrow }: ProtocolAccounts,
): readonly Opened[] {
  const record: Transfer = { asset: debt.token, from: owner, to: escrow, amount: debt.amount };
  const none = owed.minus(owed);
  if (collaterals.length === 0) {
    return [{ type: 'opened', debt: owed, lot: none, transfers: [record] }];
  }
  return collaterals.map(({ asset, amount }, index): Opened => {
    const lot: Transfer = { asset, from: owner, to: escrow, amount };
    return index === 0
      ? { type: 'opened', debt: owed, lot: amount, transfers: [record, lot] }
      : { type: 'opened', debt: none, lot: amount, transfers: [lot] };
  });
}
