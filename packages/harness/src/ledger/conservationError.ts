import { LiqlabError } from '@liqlab/core';

/** An event would create an asset from nothing, destroy it, or move a negative amount. */
export class ConservationError extends LiqlabError {
  constructor(
    readonly asset: string,
    readonly account: string,
    readonly balance: string,
  ) {
    super(
      `${asset} is not conserved: ${account} would be left with ${balance}. ` +
        'Every transfer must come from an account that holds the amount.',
    );
  }
}
