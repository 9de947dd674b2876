import type { Bid, Offer } from '@liqlab/core';
import { z } from 'zod';
import { floatParameter } from '../parameters/floatParameter.js';
import type { Decision, KeeperSight } from './keeper.js';
import { KeeperBase } from './keeperBase.js';
import { keeperBasics } from './keeperBasics.js';
import { bidTheMinimum } from './responses/bidTheMinimum.js';
import { respondToChore } from './responses/respondToChore.js';

/** Schema of {@link ZeroBidSniperParameters}. */
export const zeroBidSniperParameters = keeperBasics.extend({
  kind: z.literal('zero-bid-sniper'),
  /**
   * It bids when no more than this is left of an auction that nobody has bid in; from as long as the
   * auction lasts on, it bids at once. Assumption: one hour.
   */
  beforeEnd: floatParameter({ unit: 'seconds', above: 0 }).default(3600),
});

/** Parameters of {@link ZeroBidSniper}. */
export type ZeroBidSniperParameters = z.infer<typeof zeroBidSniperParameters>;

/**
 * Bids the least that is taken where nobody has bid near the end, and nothing more once somebody
 * does: who won auctions at zero on 12 March 2020. It collects what it has won, and does nothing else.
 */
export class ZeroBidSniper extends KeeperBase {
  constructor(private readonly parameters: ZeroBidSniperParameters) {
    super(parameters);
  }

  /** The least bid on a lot that nobody else wants. Pure. */
  decide(offers: readonly Offer[], sight: KeeperSight): Decision | undefined {
    for (const offer of offers) {
      if (offer.kind === 'bid' && this.isDue(offer, sight)) {
        return bidTheMinimum(offer, this.parameters, sight);
      }
      if (offer.kind === 'chore' && offer.beneficiary === sight.account) {
        return respondToChore(offer, this.parameters, sight);
      }
      const why = offer.kind === 'bid' ? 'waits-for-the-end' : 'not-its-business';
      sight.abstain?.(offer, { why });
    }
    return undefined;
  }

  private isDue({ leader, endsAt }: Bid, { now }: KeeperSight): boolean {
    const hasBid = leader !== undefined;
    return !hasBid && endsAt !== undefined && endsAt - now <= this.parameters.beforeEnd;
  }
}
