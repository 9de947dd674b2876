import type { Offer } from '@liqlab/core';
import type { Decision, KeeperSight } from '../keeper.js';
import type { KeeperBasics } from '../keeperBasics.js';
import { leastProfit } from './leastProfit.js';

/** The decision with its share of profit offered as priority fee, if enough profit is left. */
export function withPriorityFee<Terms extends Pick<Decision, 'spends' | 'gas' | 'expectedProfit'>>(
  decision: Terms,
  offer: Offer,
  keeper: KeeperBasics,
  sight: KeeperSight,
): (Terms & Pick<Decision, 'priorityFee'>) | undefined {
  const enough = Math.max(
    leastProfit(sight.gasCost(decision.gas), keeper),
    keeper.minimumMargin * decision.spends,
  );
  const { expectedProfit: expected } = decision;
  if (expected < enough)
    return sight.abstain?.(offer, { why: 'too-little-profit', expected, least: enough });
  const priorityFee = Math.max(0, expected - enough) * keeper.priorityShare;
  return { ...decision, priorityFee, expectedProfit: expected - priorityFee };
}
