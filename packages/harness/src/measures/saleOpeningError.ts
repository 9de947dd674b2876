import { LiqlabError } from '@liqlab/core';

/** A mechanism's first event about a sale was not `opened`, or a later one was. */
export class SaleOpeningError extends LiqlabError {
  constructor(
    readonly sale: number,
    readonly event: string,
  ) {
    super(
      `The event "${event}" came where it must not: the first event of a sale, and no other, is "opened".`,
    );
  }
}
