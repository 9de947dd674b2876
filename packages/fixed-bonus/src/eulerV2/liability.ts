import { type Debt, type Num, tokens } from '@liqlab/core';
import type { Portion } from '../portion.js';

/** What a debt stands for in whole raw units of its asset: a fraction of one is owed as a whole. */
export function liability(debt: Debt): Num {
  return tokens(debt).quantize(debt.asset.decimals, 'up');
}

/**
 * The part of a debt that paying `repay` clears. All of it goes if what is owed, to its last
 * fraction, is within one raw unit of the payment (`transferBorrow` in BorrowUtils.sol).
 *
 * @param repay - tokens, at most the {@link liability}.
 * @param rawUnit - the asset's smallest unit, in tokens.
 */
export function clearedBy(repay: Num, debt: Debt, rawUnit: Num): Portion {
  if (tokens(debt).minus(repay).lt(rawUnit)) return { tokens: repay, shares: debt.amount };
  const shares = debt.index ? repay.div(debt.index).quantize(debt.token.decimals, 'down') : repay;
  return { tokens: repay, shares };
}
