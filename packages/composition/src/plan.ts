import type { LiquidationMechanism, Position } from '@liqlab/core';

/** A mechanism, and what of a position it would be given. */
export interface Candidate {
  readonly mechanism: LiquidationMechanism;
  readonly position: Position;
}

/** Who is asked to liquidate a position, and what it depends on. */
export interface Plan {
  /** Those that are asked, in this order: the first that is willing has it. Pure. */
  candidates(position: Position): readonly Candidate[];
  /** A sale of this mechanism, one of them, was opened. */
  opened?(mechanism: LiquidationMechanism, position: Position): void;
  /** A sale of this mechanism, one of them, is over. */
  ended?(mechanism: LiquidationMechanism, position: Position): void;
}
