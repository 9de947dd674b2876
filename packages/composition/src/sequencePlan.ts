import type { LiquidationMechanism, Position } from '@liqlab/core';
import type { Candidate, Plan } from './plan.js';

/**
 * One after the other: a position is the first one's until a sale of that is over. What is then left
 * and still unsafe is the second one's, until a sale of that is over. Whoever refuses on its turn is
 * passed over.
 */
export class SequencePlan implements Plan {
  /** Ids of the positions that are the second one's. */
  private readonly handedOn = new Set<number>();

  constructor(
    private readonly first: LiquidationMechanism,
    private readonly second: LiquidationMechanism,
  ) {}

  candidates(position: Position): readonly Candidate[] {
    const first = { mechanism: this.first, position };
    const second = { mechanism: this.second, position };
    return this.handedOn.has(position.id) ? [second, first] : [first, second];
  }

  ended(mechanism: LiquidationMechanism, { id }: Position): void {
    if (mechanism === this.first) this.handedOn.add(id);
    else this.handedOn.delete(id);
  }
}
