import {
  type Account,
  type Arithmetic,
  type Collateral,
  InvalidAmountError,
  type Num,
  type Position,
} from '@liqlab/core';
import type { Settlement } from '../settlementEvents.js';
import type { Exchange, LiquidationTerms } from './largestLiquidation.js';
import { clearedBy, liability } from './liability.js';

/**
 * What an exchange comes to: debt repaid, collateral handed over, and the rest of the debt written
 * off if that was the last of the collateral.
 *
 * @throws {@link InvalidAmountError} if nothing would change hands.
 */
export function settle(
  position: Position,
  by: Account,
  { repay, lot }: Exchange,
  { debt, collateral, socialises }: LiquidationTerms,
  { zero, fromRaw }: Arithmetic,
): Settlement {
  const repaid = clearedBy(repay, debt, fromRaw(1, debt.asset.decimals));
  const rest = { tokens: liability(debt).minus(repay), shares: debt.amount.minus(repaid.shares) };
  const isLost = socialises && !rest.shares.isZero() && isLast(position, collateral, lot);
  if (repay.isZero() && lot.isZero() && !isLost) {
    throw new InvalidAmountError('it would repay nothing and seize nothing');
  }
  return {
    position,
    by,
    collateral,
    debt,
    repaid,
    toKeeper: { tokens: lot, shares: lot },
    toTreasury: { tokens: zero, shares: zero },
    writtenOff: isLost ? [{ debt, portion: rest }] : [],
  };
}

function isLast({ collaterals }: Position, collateral: Collateral, lot: Num): boolean {
  return collaterals.every((held) =>
    held === collateral ? held.amount.eq(lot) : held.amount.isZero(),
  );
}
