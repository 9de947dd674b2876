import type { LiquidationMechanism, Num, Position } from '@liqlab/core';
import { partOf } from './partOf.js';
import type { Candidate, Plan } from './plan.js';

/**
 * Side by side: the first one is given a share of every holding; as soon as it has opened its sale,
 * all that is left is the second one's. What comes back is divided anew. Whoever refuses its part
 * leaves the other with the whole.
 */
export class SplitPlan implements Plan {
  /** Ids of the positions of which the first one has its part. */
  private readonly divided = new Set<number>();

  /** @param share - of each holding that the first one is given; ratio, above 0, below 1. */
  constructor(
    private readonly first: LiquidationMechanism,
    private readonly second: LiquidationMechanism,
    private readonly share: Num,
  ) {}

  candidates(position: Position): readonly Candidate[] {
    const second = { mechanism: this.second, position };
    return this.divided.has(position.id)
      ? [second, { mechanism: this.first, position }]
      : [{ mechanism: this.first, position: partOf(position, this.share) }, second];
  }

  opened(mechanism: LiquidationMechanism, { id }: Position): void {
    if (mechanism === this.first) this.divided.add(id);
    else this.divided.delete(id);
  }
}
