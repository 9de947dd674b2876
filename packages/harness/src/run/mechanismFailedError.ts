import { LiqlabError } from '@liqlab/core';

/** A mechanism threw, broke conservation or stalled: its run is lost, the others go on. */
export class MechanismFailedError extends LiqlabError {
  constructor(
    readonly mechanism: string,
    readonly scenario: string,
    readonly seed: number,
    /** What the mechanism was doing, as `execute take on position 17`. */
    readonly during: string,
    readonly at: number,
    override readonly cause: unknown,
  ) {
    super(
      `${mechanism} failed in ${scenario} (seed ${seed}) at second ${at}, in ${during}: ` +
        `${cause instanceof Error ? `${cause.name}: ${cause.message}` : String(cause)}`,
    );
  }
}
