import type { Offer, Seconds } from '@liqlab/core';
import { gasOfSelling } from './gasOfSelling.js';
import type { Decision, Keeper, KeeperSight } from './keeper.js';
import type { KeeperParameters } from './keeperParameters.js';
import { respondToBid } from './responses/respondToBid.js';
import { respondToChore } from './responses/respondToChore.js';
import { respondToReverseBid } from './responses/respondToReverseBid.js';
import { respondToSwap } from './responses/respondToSwap.js';
import { respondToTake } from './responses/respondToTake.js';

/** Takes the offer that promises it the most, if that is enough. */
export class ProfitSeekingKeeper implements Keeper {
  readonly name: string;
  readonly capital: number;
  readonly usesFlashLoans: boolean;
  readonly servesProtocol: boolean;
  readonly reactionDelay: Seconds;

  constructor(private readonly parameters: KeeperParameters) {
    this.name = parameters.name;
    this.capital = parameters.capital;
    this.usesFlashLoans = parameters.usesFlashLoans;
    this.servesProtocol = parameters.doesUnpaidChores;
    this.reactionDelay = parameters.reactionDelay;
  }

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
    if (sight.funds < sight.gasCost(offer.gas + gasOfSelling)) return undefined;
    switch (offer.kind) {
      case 'take':
        return respondToTake(offer, this.parameters, sight);
      case 'bid':
        return respondToBid(offer, this.parameters, sight);
      case 'reverse-bid':
        return respondToReverseBid(offer, this.parameters, sight);
      case 'chore':
        return respondToChore(offer, this.parameters, sight);
      case 'swap':
        return respondToSwap(offer, this.parameters, sight);
    }
  }
}
