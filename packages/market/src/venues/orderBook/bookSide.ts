import type { Seconds } from '@liqlab/core';
import type { BookLevel } from './bookLevel.js';
import type { Fill } from './fillSlices.js';
import type { Slice } from './slice.js';

/** A level with less than this share of its orders left is as good as empty. */
const trifle = 1e-6;

/** One side of a book: its levels, the best first, and what has been taken from each. */
export class BookSide {
  private taken: readonly number[];
  private takenAt: Seconds = 0;

  /** @param halfLife - seconds in which half of what was taken from a level is there again. */
  constructor(
    private readonly levels: readonly BookLevel[],
    private readonly halfLife: Seconds,
  ) {
    this.taken = levels.map(() => 0);
  }

  /** Price of the best level that is not all but empty, over the mid price of the book. */
  bestRatio(now: Seconds): number {
    const taken = this.takenBy(now);
    const best = this.levels.find((_, level) => (taken[level] as number) < 1 - trifle);
    return (best ?? (this.levels.at(-1) as BookLevel)).ratio;
  }

  /**
   * What is left at this moment.
   *
   * @param terms - how a whole level exchanges what goes in for what comes out.
   */
  slices(
    now: Seconds,
    terms: (level: BookLevel) => { readonly capacity: number; readonly rate: number },
  ): readonly Slice[] {
    const taken = this.takenBy(now);
    return this.levels.map((one, level) => {
      const { capacity: fullCapacity, rate } = terms(one);
      const capacity = fullCapacity * (1 - (taken[level] as number));
      return { level, capacity, fullCapacity, rate };
    });
  }

  /** Takes what a trade at this moment filled. */
  take(now: Seconds, fills: readonly Fill[]): void {
    const taken = [...this.takenBy(now)];
    for (const { level, share } of fills) {
      taken[level] = Math.min(1, (taken[level] as number) + share);
    }
    this.taken = taken;
    this.takenAt = now;
  }

  /** Share of each level that is gone at this moment. Pure: asking changes no later answer. */
  private takenBy(now: Seconds): readonly number[] {
    if (now === this.takenAt) return this.taken;
    const left = 2 ** (-(now - this.takenAt) / this.halfLife);
    return this.taken.map((share) => share * left);
  }
}
