import { InputError } from '@liqlab/core';

/** A correlation matrix that no set of assets can have, or that makes one a copy of the others. */
export class NotPositiveDefiniteError extends InputError {
  constructor(
    /** First row, from 0, whose correlations contradict those of the rows before it. */
    readonly row: number,
  ) {
    super(
      `The correlation matrix is not positive definite: row ${row + 1} contradicts the rows before it, ` +
        'or repeats them. Bring its correlations closer to 0.',
    );
  }
}
