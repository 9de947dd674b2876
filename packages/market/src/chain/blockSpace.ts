import type { Seconds } from '@liqlab/core';
import { gasDemand } from './gasDemand.js';
import { elasticityMultiplier } from './nextBaseFee.js';

/** The gas of one block after the other: what the rest of the world asks for, and keepers used. */
export class BlockSpace {
  private at: Seconds = Number.NaN;
  private recorded = 0;

  /**
   * @param limit - gas units of a block.
   * @param elasticity - see {@link gasDemand}.
   */
  constructor(
    private readonly limit: number,
    private readonly elasticity: number,
  ) {}

  /** Gas units left for whoever pays `bid` gwei a unit while the world pays `going`. */
  room(now: Seconds, bid: number, going: number): number {
    return Math.max(0, this.limit - this.used(now) - this.demand(bid, going));
  }

  /** Gas units that keepers used in the block at this moment. */
  used(now: Seconds): number {
    return this.at === now ? this.recorded : 0;
  }

  /** Gas units of a block that the world asks for at this price, half the limit at the going one. */
  demand(price: number, going: number): number {
    return gasDemand(price, going, this.limit / elasticityMultiplier, this.elasticity);
  }

  record(now: Seconds, gas: number): void {
    this.recorded = this.used(now) + gas;
    this.at = now;
  }
}
