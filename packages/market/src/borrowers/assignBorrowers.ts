import type { RandomStream } from '../random/randomStream.js';
import type { BorrowerParameters } from './borrowerParameters.js';

/** A share of the borrowers, and what they are like. */
export interface BorrowerShare {
  /** 0 to 1; the shares of a population add up to at most 1, and the rest is passive. */
  readonly share: number;
  readonly borrower: BorrowerParameters;
}

/**
 * Draws what each of so many borrowers is like, independently of each other: position `i` depends only
 * on the stream and `i`, not on the number of positions.
 */
export function assignBorrowers(
  positions: number,
  population: readonly BorrowerShare[],
  stream: RandomStream,
): readonly BorrowerParameters[] {
  return Array.from({ length: positions }, () => draw(population, stream.uniform()));
}

function draw(population: readonly BorrowerShare[], place: number): BorrowerParameters {
  let below = 0;
  for (const { share, borrower } of population) {
    below += share;
    if (place < below) return borrower;
  }
  return { kind: 'passive' };
}
