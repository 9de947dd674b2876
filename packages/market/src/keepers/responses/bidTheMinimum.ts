import type { Bid } from '@liqlab/core';
import type { Decision, KeeperSight } from '../keeper.js';
import type { KeeperBasics } from '../keeperBasics.js';
import { leastProfit } from './leastProfit.js';

/** Bids the least that is taken, if the lot is worth that and the gas to the end to this keeper. */
export function bidTheMinimum(
  offer: Bid,
  keeper: KeeperBasics,
  sight: KeeperSight,
): Decision | undefined {
  const { lot, minimum, gas, leader } = offer;
  const { account, funds, gasCost, gasOfSelling, venue, waitingCost } = sight;
  if (leader === account) return sight.abstain?.(offer, { why: 'leads-already' });
  const spends = minimum.toNumber();
  const cost = gasCost(gas + gasOfSelling);
  const expectedProfit = venue.quoteSell(lot.toNumber()) - spends * (1 + waitingCost) - cost;
  const least = leastProfit(cost, keeper);
  if (spends + cost > funds)
    return sight.abstain?.(offer, { why: 'too-little-money', needed: spends + cost, funds });
  if (expectedProfit < least)
    return sight.abstain?.(offer, { why: 'too-little-profit', expected: expectedProfit, least });
  const action = { kind: 'bid', by: account, lot, amount: minimum } as const;
  return { action, spends, gas, priorityFee: 0, expectedProfit };
}
