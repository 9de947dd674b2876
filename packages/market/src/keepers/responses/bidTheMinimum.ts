import type { Bid } from '@liqlab/core';
import type { Decision, KeeperSight } from '../keeper.js';
import type { KeeperBasics } from '../keeperBasics.js';
import { leastProfit } from './leastProfit.js';

/** Bids the least that is taken, if the lot is worth that and the gas to the end to this keeper. */
export function bidTheMinimum(
  { lot, minimum, gas, leader }: Bid,
  keeper: KeeperBasics,
  { account, funds, gasCost, gasOfSelling, venue, waitingCost }: KeeperSight,
): Decision | undefined {
  if (leader === account) return undefined;
  const spends = minimum.toNumber();
  const cost = gasCost(gas + gasOfSelling);
  const expectedProfit = venue.quoteSell(lot.toNumber()) - spends * (1 + waitingCost) - cost;
  if (spends + cost > funds || expectedProfit < leastProfit(cost, keeper)) return undefined;
  const action = { kind: 'bid', by: account, lot, amount: minimum } as const;
  return { action, spends, gas, priorityFee: 0, expectedProfit };
}
