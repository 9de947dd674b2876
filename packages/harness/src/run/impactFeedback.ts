import type { Side } from '@liqlab/core';
import { reaches } from './reaches.js';
import type { RunMarket } from './runMarket.js';
import type { RunParts } from './runParts.js';

/**
 * Lets the permanent part of what sales do to the venue's price move the reference price, so that
 * liquidations cause liquidations, and keeps by generation of sales how far.
 */
export class ImpactFeedback {
  /** What the sales of each generation have multiplied the reference price by. */
  private readonly factors: number[] = [];
  private readonly share: number;

  constructor(
    { venue, feedsImpactBack }: RunParts,
    private readonly market: RunMarket,
  ) {
    this.share = feedsImpactBack ? venue.permanentShare : 0;
  }

  /** The venue's price before somebody trades there; to be given to {@link ImpactFeedback.follow}. */
  before(): number {
    return this.share === 0 ? Number.NaN : this.market.bookedVenue.midPrice();
  }

  /** Follows what trades on account of a sale of this generation did to the venue's price. */
  follow(generation: number, before: number): void {
    if (this.share === 0) return;
    const after = this.market.bookedVenue.midPrice();
    if (after !== before) this.shift(generation, (after / before) ** this.share);
  }

  /**
   * The lowest number of generations of sales without whose impact the reference price would not have
   * come to `threshold`: 0 if the path itself has. A threshold that it has not come to counts as the
   * reference price.
   */
  generationOf(threshold: number, side: Side): number {
    const { pathPrice, referencePrice } = this.market;
    const isThere = reaches(referencePrice, threshold, side);
    const reached = isThere ? threshold : referencePrice;
    let price = pathPrice;
    let generation = 0;
    for (; !reaches(price, reached, side) && generation < this.factors.length; generation += 1) {
      price *= this.factors[generation] ?? 1;
    }
    return generation;
  }

  private shift(generation: number, factor: number): void {
    while (this.factors.length <= generation) this.factors.push(1);
    this.factors[generation] = (this.factors[generation] as number) * factor;
    this.market.shiftReference(factor);
  }
}
