import { type MarketView, maximum, type Take } from '@liqlab/core';
import { largestPartialRepayment } from '../largestPartialRepayment.js';
import type { Pair } from '../pair.js';
import type { AaveV3Account } from './account.js';
import { exchange } from './exchange.js';
import { largestRepayment } from './largestRepayment.js';
import { leftover } from './leftover.js';
import type { AaveV3Terms } from './terms.js';

/** The largest take of a pair that the rules accept; `undefined` if they accept none. */
export function takeOf(
  pair: Pair,
  account: AaveV3Account,
  terms: AaveV3Terms,
  market: MarketView,
): Take | undefined {
  const { minimumLeftover, gas } = terms;
  const granted = terms.of(pair.collateral);
  const partial = maximum(
    largestPartialRepayment(pair, granted.incentive, minimumLeftover),
    market.arithmetic.zero,
  );
  const atMost = exchange(pair, granted, largestRepayment(pair, account, terms));
  const leavesDust = leftover(pair, atMost)?.lt(minimumLeftover) === true;
  const { repaid, seized, fee } = leavesDust ? exchange(pair, granted, partial) : atMost;
  const lot = seized.minus(fee);
  if (repaid.isZero() || lot.isZero()) return undefined;
  return {
    kind: 'take',
    collateral: pair.collateral.asset,
    debt: pair.debt.asset,
    gas,
    lot,
    cost: repaid,
    sizedBy: 'debt',
    minimumRemainder: maximum(repaid.minus(partial), market.arithmetic.zero),
  };
}
