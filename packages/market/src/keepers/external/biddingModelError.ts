import { InputError } from '@liqlab/core';

/** The program of an external keeper cannot be started. */
export class BiddingModelError extends InputError {
  constructor(
    readonly command: readonly string[],
    readonly reason: string,
  ) {
    super(
      `The bidding model ${command.join(' ')} cannot be started (${reason}). Name a program that exists and may be run.`,
    );
  }
}
