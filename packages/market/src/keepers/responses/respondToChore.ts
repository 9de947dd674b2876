import type { Chore } from '@liqlab/core';
import type { Decision, KeeperSight } from '../keeper.js';
import type { KeeperParameters } from '../keeperParameters.js';
import { withPriorityFee } from './withPriorityFee.js';

/** Does work that is paid enough, work that hands it what it has won, and, if it is so minded, any. */
export function respondToChore(
  offer: Chore,
  keeper: KeeperParameters,
  sight: KeeperSight,
): Decision | undefined {
  const cost = sight.gasCost(offer.gas);
  const decision = {
    action: { kind: 'chore', by: sight.account, chore: offer.chore } as const,
    spends: 0,
    gas: offer.gas,
    expectedProfit: (offer.reward?.amount.toNumber() ?? 0) - cost,
  };
  const serves = offer.beneficiary === sight.account || keeper.doesUnpaidChores;
  return serves ? { ...decision, priorityFee: 0 } : withPriorityFee(decision, keeper, sight);
}
