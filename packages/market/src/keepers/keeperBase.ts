import type { Offer, Seconds } from '@liqlab/core';
import type { Decision, Keeper, KeeperSight } from './keeper.js';
import type { KeeperBasics } from './keeperBasics.js';

/** What every kind of keeper has from its {@link KeeperBasics}; the kinds differ in what they decide. */
export abstract class KeeperBase implements Keeper {
  readonly name: string;
  readonly capital: number;
  readonly usesFlashLoans: boolean;
  readonly servesProtocol: boolean;
  readonly reactionDelay: Seconds;

  constructor(basics: KeeperBasics) {
    this.name = basics.name;
    this.capital = basics.capital;
    this.usesFlashLoans = basics.usesFlashLoans;
    this.servesProtocol = basics.doesUnpaidChores;
    this.reactionDelay = basics.reactionDelay;
  }

  abstract decide(offers: readonly Offer[], sight: KeeperSight): Decision | undefined;
}
