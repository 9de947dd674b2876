import type { Offer, Take } from '@liqlab/core';
import { z } from 'zod';
import type { Decision, KeeperSight } from './keeper.js';
import { KeeperBase } from './keeperBase.js';
import { keeperBasics } from './keeperBasics.js';
import { largestShareThatLeavesMore } from './largestShareThatLeavesMore.js';
import { ProfitSeekingKeeper } from './profitSeekingKeeper.js';
import { takeShare } from './responses/takeShare.js';
import { withPriorityFee } from './responses/withPriorityFee.js';

/** Schema of {@link SplittingKeeperParameters}. */
export const splittingKeeperParameters = keeperBasics.extend({
  kind: z.literal('splitting'),
});

/** Parameters of {@link SplittingKeeper}. */
export type SplittingKeeperParameters = z.infer<typeof splittingKeeperParameters>;

/**
 * Looks whether two liquidations pay more than one: it tries what would be offered after each amount,
 * and takes first as much as leaves the position just unsafe. It then finds the close factor's share
 * of the rest on offer once more (Qin et al., "An Empirical Study of DeFi Liquidations", IMC 2021, the
 * optimal strategy). The second part is a transaction of its own, which another keeper may come
 * before.
 */
export class SplittingKeeper extends KeeperBase {
  private readonly trader: ProfitSeekingKeeper;

  constructor(private readonly parameters: SplittingKeeperParameters) {
    super(parameters);
    this.trader = new ProfitSeekingKeeper(parameters);
  }

  /** The first of the parts into which it splits a liquidation, where that pays more. Pure. */
  decide(offers: readonly Offer[], sight: KeeperSight): Decision | undefined {
    let best = this.trader.decide(offers, sight);
    for (const offer of offers) {
      const split = offer.kind === 'take' ? this.split(offer, sight) : undefined;
      if (split && split.expectedProfit > (best?.expectedProfit ?? 0)) best = split;
    }
    return best;
  }

  /** The first of two parts, with the profit of both. */
  private split(offer: Take, sight: KeeperSight): Decision | undefined {
    const found = largestShareThatLeavesMore(offer, sight);
    if (!found) return undefined;
    const first = takeShare(offer, found.share, sight);
    const borrows = this.usesFlashLoans && sight.sellsAtOnce;
    const own = sight.funds - sight.gasCost(first.gas);
    if (!borrows && first.spends > own) return undefined;
    // A loan is paid back within the first transaction: its own money is there for the second.
    const funds = borrows ? own : own - first.spends;
    const second = this.trader.decide(found.next, { ...sight, funds });
    if (!second) return undefined;
    const both = { ...first, expectedProfit: first.expectedProfit + second.expectedProfit };
    return withPriorityFee(both, offer, this.parameters, sight);
  }
}
