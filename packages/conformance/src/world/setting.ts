import type { Side } from '@liqlab/core';
import fc from 'fast-check';
import type { ExamTerms } from '../examOptions.js';

/** What is drawn for one position and the market around it. */
export interface Setting {
  /** A short owes the asset whose price moves, and its collateral is what prices are in; long if absent. */
  readonly side?: Side;
  /** Oracle and reference price at the start; debt asset per collateral asset. */
  readonly price: number;
  /** What the position owes; debt asset. */
  readonly debt: number;
  /** Health factor of the position at the start; percent. */
  readonly health: number;
  /** Collateral in the venue's pool, as a multiple of the position's. */
  readonly depth: number;
}

/** Unsafe positions, from under water to a hair below the threshold, at deep and thin venues. */
export function settings(
  { debt }: Pick<ExamTerms, 'debt'>,
  takesShorts: boolean,
): fc.Arbitrary<Setting> {
  const longs = fc.record({
    price: fc.integer({ min: 10, max: 4_000 }),
    debt: fc.integer({ min: debt.least, max: debt.most }),
    health: fc.integer({ min: 50, max: 99 }),
    depth: fc.integer({ min: 2, max: 50 }),
  });
  return takesShorts ? fc.oneof(longs, longs.map(shortOf)) : longs;
}

/** The short of an asset at this price: it owes as much, in the asset, and holds the quote. */
function shortOf({ price, debt, ...rest }: Setting): Setting {
  return { ...rest, side: 'short', price: 1 / price, debt: debt / price };
}
