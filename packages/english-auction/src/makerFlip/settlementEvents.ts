import { type Closed, type Filled, minimum, type Num, type ProtocolAccounts } from '@liqlab/core';
import type { WonAuction } from './auction.js';
import type { Vault } from './vault.js';

/**
 * The end of an auction that somebody won: the lot goes to the leader; the bid repays the debt, and
 * what it is above that is the penalty; debt that it does not cover is written off.
 */
export function settlementEvents(
  auction: WonAuction,
  { collateral, debt }: Vault,
  { escrow, lender, treasury, badDebt }: ProtocolAccounts,
): readonly [Filled, Closed] {
  const { lot, bid, leader, debtAmount } = auction;
  const repaid = minimum(bid, auction.debt);
  const cleared = clearedBy(repaid, auction, debt);
  const writtenOff = debtAmount.minus(cleared);
  const filled: Filled = {
    type: 'filled',
    by: leader,
    sold: lot,
    paid: bid,
    transfers: [
      { asset: collateral.asset, from: escrow, to: leader, amount: lot },
      { asset: debt.asset, from: escrow, to: lender, amount: repaid },
      { asset: debt.asset, from: escrow, to: treasury, amount: bid.minus(repaid) },
      { asset: debt.token, from: escrow, to: lender, amount: cleared },
    ],
  };
  const transfers = [{ asset: debt.token, from: escrow, to: badDebt, amount: writtenOff }];
  return [filled, { type: 'closed', transfers }];
}

/** Debt that `repaid` tokens clear, in the units of the debt holding, rounded against the borrower. */
function clearedBy(
  repaid: Num,
  { debt, debtAmount }: WonAuction,
  { index, token }: Vault['debt'],
): Num {
  if (repaid.eq(debt)) return debtAmount;
  return index ? repaid.div(index).quantize(token.decimals, 'down') : repaid;
}
