import type { Account, Offer } from '@liqlab/core';
import { z } from 'zod';
import type { Decision, KeeperSight } from './keeper.js';
import { KeeperBase } from './keeperBase.js';
import { type KeeperBasics, keeperBasics } from './keeperBasics.js';
import type { PriceSpan } from './priceSpan.js';
import { respondToBid } from './responses/respondToBid.js';
import { respondToChore } from './responses/respondToChore.js';
import { respondToReverseBid } from './responses/respondToReverseBid.js';
import { respondToSwap } from './responses/respondToSwap.js';
import { respondToTake } from './responses/respondToTake.js';
import { staysAwayBetween } from './responses/staysAwayBetween.js';

/** Schema of {@link ProfitSeekingKeeperParameters}. */
export const profitSeekingKeeperParameters = keeperBasics.extend({
  kind: z.literal('profit-seeking').optional(),
});

/** Parameters of {@link ProfitSeekingKeeper}. */
export type ProfitSeekingKeeperParameters = z.infer<typeof profitSeekingKeeperParameters>;

/**
 * Takes the offer that promises it the most, if that is enough. With flash loans it is the
 * arbitrageur who needs no money of its own; without, a keeper with capital, who alone can bid where
 * money is bound.
 */
export class ProfitSeekingKeeper extends KeeperBase {
  constructor(private readonly basics: KeeperBasics) {
    super(basics);
  }

  /** See {@link Keeper.staysAwayBetween}. */
  staysAwayBetween(offer: Offer, account: Account, gasCost: number): PriceSpan {
    return staysAwayBetween(offer, this.basics, account, gasCost);
  }

  /** The offer that promises the most after gas, if that is enough. Pure. */
  decide(offers: readonly Offer[], sight: KeeperSight): Decision | undefined {
    let best: Decision | undefined;
    for (const offer of offers) {
      const decision = this.respond(offer, sight);
      if (decision && (!best || decision.expectedProfit > best.expectedProfit)) best = decision;
    }
    return best;
  }

  private respond(offer: Offer, sight: KeeperSight): Decision | undefined {
    // A flash loan pays for no gas: a keeper without money of its own sends nothing.
    const gasCost = sight.gasCost(offer.gas + sight.gasOfSelling);
    if (sight.funds < gasCost) {
      const { funds } = sight;
      return sight.abstain?.(offer, { why: 'too-little-money', needed: gasCost, funds });
    }
    switch (offer.kind) {
      case 'take':
        return respondToTake(offer, this.basics, sight);
      case 'bid':
        return respondToBid(offer, this.basics, sight);
      case 'reverse-bid':
        return respondToReverseBid(offer, this.basics, sight);
      case 'chore':
        return respondToChore(offer, this.basics, sight);
      case 'swap':
        return respondToSwap(offer, this.basics, sight);
    }
  }
}
