import type { Chore } from '@liqlab/core';
import type { Decision, KeeperSight } from '../keeper.js';
import type { KeeperBasics } from '../keeperBasics.js';
import { withPriorityFee } from './withPriorityFee.js';

/** Does work that is paid enough, work that hands it what it has won, and, if it is so minded, any. */
export function respondToChore(
  offer: Chore,
  keeper: KeeperBasics,
  sight: KeeperSight,
): Decision | undefined {
  const isOwn = offer.beneficiary === sight.account;
  const lot = offer.beneficiary === undefined || isOwn ? offer.lot : undefined;
  const gas = offer.gas + (lot ? sight.gasOfSelling : 0);
  const proceeds = lot ? sight.venue.quoteSell(lot.toNumber()) : 0;
  const deposit = offer.deposit?.amount.toNumber() ?? 0;
  const needed = deposit + sight.gasCost(gas);
  if (deposit > sight.funds - sight.gasCost(gas))
    return sight.abstain?.(offer, { why: 'too-little-money', needed, funds: sight.funds });
  const reward = offer.reward?.amount.toNumber() ?? 0;
  const decision = {
    action: { kind: 'chore', by: sight.account, chore: offer.chore } as const,
    spends: deposit,
    gas,
    expectedProfit: reward + proceeds - sight.gasCost(gas),
  };
  const serves = isOwn || keeper.doesUnpaidChores;
  return serves ? { ...decision, priorityFee: 0 } : withPriorityFee(decision, offer, keeper, sight);
}
