import type { Num } from '@liqlab/core';
import type { Pair } from '../pair.js';
import type { AaveV4Account } from './account.js';
import { debtToTarget } from './debtToTarget.js';
import { type Exchange, exchange } from './exchange.js';
import { incentiveAt } from './incentiveAt.js';
import type { AaveV4Terms } from './terms.js';

/** An unsafe position's account: it has debt, so it has a health factor. */
export type UnsafeAccount = AaveV4Account & { readonly health: Num };

/** What repaying `wanted` of a pair's debt comes to. */
export function quote(
  pair: Pair,
  wanted: Num,
  { debtValue, health }: UnsafeAccount,
  terms: AaveV4Terms,
): Exchange {
  const incentive = incentiveAt(health, terms);
  const toTarget = debtToTarget(pair, debtValue, health, incentive, terms);
  return exchange(pair, wanted, toTarget, incentive, terms);
}
