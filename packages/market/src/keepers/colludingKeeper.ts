import type { Account, Offer } from '@liqlab/core';
import { z } from 'zod';
import type { Decision, KeeperSight } from './keeper.js';
import { KeeperBase } from './keeperBase.js';
import { keeperBasics } from './keeperBasics.js';
import { ProfitSeekingKeeper } from './profitSeekingKeeper.js';
import { bidTheMinimum } from './responses/bidTheMinimum.js';

/** Schema of {@link ColludingKeeperParameters}. */
export const colludingKeeperParameters = keeperBasics.extend({
  kind: z.literal('colluding'),
  /** Names of the others in the group; its own may be among them. */
  allies: z.array(z.string().min(1)).min(1),
});

/** Parameters of {@link ColludingKeeper}. */
export type ColludingKeeperParameters = z.infer<typeof colludingKeeperParameters>;

/**
 * One of a group that does not outbid each other: who of them is first bids the least that is taken,
 * and the others stay away. Against an outsider who leads, each of them bids what the lot is worth to
 * it. Posted prices it takes as any other keeper does: there is nothing to agree on.
 */
export class ColludingKeeper extends KeeperBase {
  private readonly trader: ProfitSeekingKeeper;
  private readonly allies: ReadonlySet<string>;

  constructor(private readonly parameters: ColludingKeeperParameters) {
    super(parameters);
    this.trader = new ProfitSeekingKeeper(parameters);
    this.allies = new Set(parameters.allies);
  }

  /** The decision of a keeper that leaves alone what a member of its group leads. */
  decide(offers: readonly Offer[], sight: KeeperSight): Decision | undefined {
    const unclaimed = offers.find((offer) => offer.kind === 'bid' && !offer.leader);
    if (unclaimed?.kind === 'bid') return bidTheMinimum(unclaimed, this.parameters, sight);
    const [led, others] = [true, false].map((isLed) =>
      offers.filter((offer) => this.isAlly(leaderOf(offer)) === isLed),
    ) as [Offer[], Offer[]];
    for (const offer of led) sight.abstain?.(offer, { why: 'ally-leads' });
    return this.trader.decide(others, sight);
  }

  private isAlly(leader: Account | undefined): boolean {
    return leader !== undefined && this.allies.has(leader.name);
  }
}

function leaderOf(offer: Offer): Account | undefined {
  return offer.kind === 'bid' || offer.kind === 'reverse-bid' ? offer.leader : undefined;
}
