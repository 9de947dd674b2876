import { type Collateral, DustError, type Num, type Position, type TakeAction } from '@liqlab/core';
import { checkKeeperLimits } from '../checkKeeperLimits.js';
import type { Pair } from '../pair.js';
import { portion } from '../portion.js';
import type { Settlement } from '../settlementEvents.js';
import { writeOffs } from '../writeOffs.js';
import { againstBorrower } from './account.js';
import { quote, type UnsafeAccount } from './quote.js';
import type { AaveV4Terms } from './terms.js';

/**
 * What a take of an unsafe position comes to.
 *
 * @throws {@link DustError}, {@link PriceAboveLimitError}, {@link SlippageExceededError}
 */
export function settle(
  position: Position,
  pair: Pair,
  account: UnsafeAccount,
  action: TakeAction,
  terms: AaveV4Terms,
): Settlement {
  const planned = quote(pair, action.amount, account, terms);
  // Whoever would leave dust has to bring what clears it.
  if (action.amount.lt(planned.repaid)) throw new DustError(action.amount, planned.repaid);
  checkKeeperLimits(action, planned.repaid, planned.seized.minus(planned.fee));
  const { collateral, debt } = pair;
  const repaid = portion(debt, planned.repaid, 'down');
  const seizedShares = portion(collateral, planned.seized, 'up').shares;
  const toKeeper = portion(collateral, planned.seized.minus(planned.fee), 'up');
  const toTreasury = { tokens: planned.fee, shares: seizedShares.minus(toKeeper.shares) };
  const writtenOff = isLast(collateral, seizedShares, position)
    ? writeOffs(position, debt, repaid, againstBorrower.owed)
    : [];
  return { position, by: action.by, collateral, debt, repaid, toKeeper, toTreasury, writtenOff };
}

function isLast(collateral: Collateral, seizedShares: Num, { collaterals }: Position): boolean {
  return collaterals.every(
    ({ asset, amount }) =>
      amount.isZero() || (asset === collateral.asset && amount.eq(seizedShares)),
  );
}
