import type { Decision, KeeperSight } from '../keeper.js';
import type { KeeperParameters } from '../keeperParameters.js';

/** The decision with its share of profit offered as priority fee, if enough profit is left. */
export function withPriorityFee(
  decision: Omit<Decision, 'priorityFee'>,
  { minimumProfit, minimumMargin, minimumReturnOnGas, priorityShare }: KeeperParameters,
  sight: KeeperSight,
): Decision | undefined {
  const enough = Math.max(
    minimumProfit,
    minimumMargin * decision.spends,
    minimumReturnOnGas * sight.gasCost(decision.gas),
  );
  if (decision.expectedProfit < enough) return undefined;
  const priorityFee = Math.max(0, decision.expectedProfit - enough) * priorityShare;
  return { ...decision, priorityFee, expectedProfit: decision.expectedProfit - priorityFee };
}
