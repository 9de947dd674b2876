import type { LiquidationMechanism, Position } from '@liqlab/core';
import type { Candidate, Plan } from './plan.js';

/** The second one where the first one refuses, or has nothing to offer, at this moment. */
export class FallbackPlan implements Plan {
  constructor(
    private readonly first: LiquidationMechanism,
    private readonly second: LiquidationMechanism,
  ) {}

  candidates(position: Position): readonly Candidate[] {
    return [this.first, this.second].map((mechanism) => ({ mechanism, position }));
  }
}
