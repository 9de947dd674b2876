import { type MarketView, maximum, type Take } from '@liqlab/core';
import { largestPartialRepayment } from '../largestPartialRepayment.js';
import type { Pair } from '../pair.js';
import type { AaveV3Account } from './account.js';
import { clearingRepayment } from './clearingRepayment.js';
import { exchange } from './exchange.js';
import { largestRepayment } from './largestRepayment.js';
import { leftover } from './leftover.js';
import type { AaveV3Terms } from './terms.js';

/**
 * The largest take of a pair that the rules accept; `undefined` if they accept none. Where it clears
 * the collateral, its cost is what has to be named to clear it; a few raw units less may be paid.
 */
export function takeOf(
  pair: Pair,
  account: AaveV3Account,
  terms: AaveV3Terms,
  { arithmetic }: MarketView,
): Take | undefined {
  const granted = terms.of(pair.collateral);
  const partial = maximum(
    largestPartialRepayment(pair, granted.incentive, terms.minimumLeftover),
    arithmetic.zero,
  );
  const limit = largestRepayment(pair, account, terms);
  const atMost = exchange(pair, granted, limit);
  const leavesDust = leftover(pair, atMost)?.lt(terms.minimumLeftover) === true;
  const whole = atMost.repaid.lt(limit) ? clearingRepayment(pair, granted.incentive) : limit;
  const cost = leavesDust ? partial : whole;
  const { seized, fee } = exchange(pair, granted, cost);
  const lot = seized.minus(fee);
  if (cost.isZero() || lot.isZero()) return undefined;
  return {
    kind: 'take',
    collateral: pair.collateral.asset,
    debt: pair.debt.asset,
    gas: terms.gas,
    lot,
    seized,
    cost,
    sizedBy: 'debt',
    minimumRemainder: maximum(cost.minus(partial), arithmetic.zero),
  };
}
