import type { Debt, MarketView, Num, Opened, Position, Transfer } from '@liqlab/core';

/**
 * The start of a sale of everything the position holds: collateral and record of the debt go to
 * escrow. `lot` is the amount of the first collateral; the transfers name them all.
 *
 * @param owed - what `debt` stands for, in tokens.
 */
export function absorbedEvent(
  { owner, collaterals }: Position,
  debt: Debt,
  owed: Num,
  { accounts, arithmetic }: MarketView,
): Opened {
  const { escrow: to } = accounts;
  const record: Transfer = { asset: debt.token, from: owner, to, amount: debt.amount };
  const lots = collaterals.map(({ asset, amount }): Transfer => {
    return { asset, from: owner, to, amount };
  });
  return {
    type: 'opened',
    debt: owed,
    lot: collaterals[0]?.amount ?? arithmetic.zero,
    transfers: [record, ...lots],
  };
}
