import type { Offer } from '@liqlab/core';
import { z } from 'zod';
import { floatParameter } from '../../parameters/floatParameter.js';
import type { Decision, KeeperSight } from '../keeper.js';
import { KeeperBase } from '../keeperBase.js';
import { keeperBasics } from '../keeperBasics.js';
import { respondToChore } from '../responses/respondToChore.js';
import { answerWithPrice } from './answerWithPrice.js';
import { BiddingModel } from './biddingModel.js';
import { type PricedOffer, questionOf } from './question.js';

/** Schema of {@link ExternalKeeperParameters}. */
export const externalKeeperParameters = keeperBasics.extend({
  kind: z.literal('external'),
  /** The program and its arguments; no shell is between. */
  command: z.array(z.string().min(1)).min(1),
  /** For one answer; a later one is a bid that was not made. */
  timeLimit: floatParameter({ unit: 'milliseconds of wall-clock time', above: 0 }).default(1000),
});

/** Parameters of {@link ExternalKeeper}. */
export type ExternalKeeperParameters = z.infer<typeof externalKeeperParameters>;

/**
 * Asks a program of the user's own what collateral is worth to it: see {@link BiddingModel} and
 * {@link Question}. The price named is the most that it pays for one token of collateral. The economics
 * of the other keepers do not apply to it (profit, margin): what is worth a bid is the program's own
 * affair; chores it does as they do.
 */
export class ExternalKeeper extends KeeperBase {
  private readonly model: BiddingModel;

  constructor(private readonly parameters: ExternalKeeperParameters) {
    super(parameters);
    this.model = new BiddingModel(parameters.command, parameters.timeLimit);
  }

  /** @throws {@link BiddingModelError} if the program cannot be started. */
  decide(offers: readonly Offer[], sight: KeeperSight): Decision | undefined {
    for (const offer of offers) {
      const decision = this.respond(offer, sight);
      if (decision) return decision;
    }
    return undefined;
  }

  /** Ends the program. */
  close(): void {
    this.model.close();
  }

  private respond(offer: Offer, sight: KeeperSight): Decision | undefined {
    const own = sight.funds - sight.gasCost(offer.gas + sight.gasOfSelling);
    if (offer.kind === 'swap') return sight.abstain?.(offer, { why: 'not-its-business' });
    if (own < 0) {
      const { funds } = sight;
      return sight.abstain?.(offer, { why: 'too-little-money', needed: funds - own, funds });
    }
    if (offer.kind === 'chore') return respondToChore(offer, this.parameters, sight);
    const isLeading = offer.kind !== 'take' && offer.leader === sight.account;
    if (isLeading) return sight.abstain?.(offer, { why: 'leads-already' });
    return this.price(offer, own, sight);
  }

  private price(offer: PricedOffer, own: number, sight: KeeperSight): Decision | undefined {
    const price = this.model.price(questionOf(offer, sight));
    if (price === undefined) return sight.abstain?.(offer, { why: 'named-no-price' });
    const lends = this.usesFlashLoans && offer.kind === 'take';
    return answerWithPrice(offer, price, lends ? Number.POSITIVE_INFINITY : own, sight);
  }
}
