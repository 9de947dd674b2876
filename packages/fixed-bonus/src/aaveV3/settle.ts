import {
  InvalidAmountError,
  type MarketView,
  minimum,
  type Position,
  type TakeAction,
} from '@liqlab/core';
import { checkKeeperLimits } from '../checkKeeperLimits.js';
import { type Pair, pairOf } from '../pair.js';
import { portion } from '../portion.js';
import type { Settlement } from '../settlementEvents.js';
import { type WriteOff, writeOffs } from '../writeOffs.js';
import { type AaveV3Account, tokenValue } from './account.js';
import { type Exchange, exchange } from './exchange.js';
import { halfUp } from './halfUp.js';
import { largestRepayment } from './largestRepayment.js';
import { checkLeftover } from './leftover.js';
import type { AaveV3Terms } from './terms.js';

/**
 * What a take of an unsafe position comes to. Shares are tokens / index, rounded half up.
 *
 * @throws {@link NotCollateralError}, {@link NotBorrowedError}, {@link DustError},
 * {@link InvalidAmountError}, {@link PriceAboveLimitError}, {@link SlippageExceededError}
 */
export function settle(
  position: Position,
  account: AaveV3Account,
  action: TakeAction,
  terms: AaveV3Terms,
  market: MarketView,
): Settlement {
  const pair = pairOf(position, action, halfUp, market);
  const wanted = minimum(action.amount, largestRepayment(pair, account, terms));
  const planned = exchange(pair, terms.of(pair.collateral), wanted);
  checkLeftover(pair, planned, terms.minimumLeftover);
  const settlement = {
    position,
    by: action.by,
    collateral: pair.collateral,
    debt: pair.debt,
    ...portions(pair, planned),
  };
  checkMoves(settlement, terms);
  checkKeeperLimits(action, settlement.repaid.tokens, settlement.toKeeper.tokens);
  return { ...settlement, writtenOff: lost(settlement, planned, pair, account, terms) };
}

type Moves = Pick<Settlement, 'repaid' | 'toKeeper' | 'toTreasury'>;

function portions({ collateral, debt }: Pair, { repaid, seized, fee }: Exchange): Moves {
  const toKeeper = portion(collateral, seized.minus(fee), 'half-up');
  const toTreasury = portion(collateral, fee, 'half-up');
  return {
    repaid: portion(debt, repaid, 'half-up'),
    toKeeper,
    toTreasury: {
      tokens: toTreasury.tokens,
      // Both shares may be rounded up, and then add up to one raw unit more than there is.
      shares: minimum(toTreasury.shares, collateral.amount.minus(toKeeper.shares)),
    },
  };
}

function checkMoves({ repaid, toKeeper }: Moves, { paidInShares }: AaveV3Terms): void {
  if (repaid.shares.isZero()) throw new InvalidAmountError('it repays nothing');
  if (toKeeper.shares.isZero() && !paidInShares) {
    throw new InvalidAmountError('it is worth no collateral');
  }
}

function lost(
  { position, debt, repaid }: Pick<Settlement, 'position' | 'debt' | 'repaid'>,
  { seized }: Exchange,
  { collateralPrice }: Pair,
  account: AaveV3Account,
  { burnsBadDebt }: AaveV3Terms,
): readonly WriteOff[] {
  const nothingLeft = account.collateralValue.eq(tokenValue(seized, collateralPrice));
  return burnsBadDebt && nothingLeft ? writeOffs(position, debt, repaid, 'half-up') : [];
}
