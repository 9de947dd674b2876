import type { Offer } from '@liqlab/core';
import type { Decision, Keeper, KeeperSight } from '@liqlab/market';

/** Takes every offer whole, at a loss too, and sells the lot at once. */
export const takesAll: Keeper = {
  name: 'takes-all',
  // More than it can lose: at the worst step the pool pays far less than the lots cost.
  capital: 1e9,
  usesFlashLoans: true,
  servesProtocol: false,
  reactionDelay: 0,
  decide: ([offer]: readonly Offer[], { account }: KeeperSight): Decision | undefined => {
    if (offer?.kind !== 'take') return undefined;
    const { collateral, debt, cost, sizedBy, gas } = offer;
    return {
      action: { kind: 'take', by: account, collateral, debt, amount: cost, sizedBy },
      spends: cost.toNumber(),
      gas,
      priorityFee: 0,
      expectedProfit: 0,
    };
  },
};
