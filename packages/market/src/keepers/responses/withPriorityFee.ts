import type { Decision, KeeperSight } from '../keeper.js';
import type { KeeperBasics } from '../keeperBasics.js';
import { leastProfit } from './leastProfit.js';

/** The decision with its share of profit offered as priority fee, if enough profit is left. */
export function withPriorityFee(
  decision: Omit<Decision, 'priorityFee'>,
  keeper: KeeperBasics,
  sight: KeeperSight,
): Decision | undefined {
  const enough = Math.max(
    leastProfit(sight.gasCost(decision.gas), keeper),
    keeper.minimumMargin * decision.spends,
  );
  if (decision.expectedProfit < enough) return undefined;
  const priorityFee = Math.max(0, decision.expectedProfit - enough) * keeper.priorityShare;
  return { ...decision, priorityFee, expectedProfit: decision.expectedProfit - priorityFee };
}
