import { type MarketView, maximum, type Take } from '@liqlab/core';
import { largestPartialRepayment } from '../largestPartialRepayment.js';
import type { Pair } from '../pair.js';
import { incentiveAt } from './incentiveAt.js';
import { quote, type UnsafeAccount } from './quote.js';
import type { AaveV4Terms } from './terms.js';

/** The largest take of a pair; `undefined` if nothing would change hands. */
export function takeOf(
  pair: Pair,
  account: UnsafeAccount,
  terms: AaveV4Terms,
  { arithmetic }: MarketView,
): Take | undefined {
  const { repaid, seized, fee } = quote(pair, pair.owed, account, terms);
  const lot = seized.minus(fee);
  if (repaid.isZero() || lot.isZero()) return undefined;
  const incentive = incentiveAt(account.health, terms);
  const partial = largestPartialRepayment(pair, incentive, terms.minimumLeftover);
  return {
    kind: 'take',
    collateral: pair.collateral.asset,
    debt: pair.debt.asset,
    gas: terms.gas,
    lot,
    seized,
    cost: repaid,
    sizedBy: 'debt',
    minimumRemainder: maximum(repaid.minus(maximum(partial, arithmetic.zero)), arithmetic.zero),
  };
}
