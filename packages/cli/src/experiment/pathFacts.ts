import { bookValue, type MarketParameters } from '@liqlab/market';
import type { Results } from '@liqlab/report';

/** What a report says of a path. */
export type PathFacts = Results['paths'][number];

/** Sums up the prices and the book of a path. */
export function pathFacts({ path, book }: MarketParameters, index: number): PathFacts {
  const { prices, startsAt } = path;
  return {
    path: index,
    startsAt,
    blocks: prices.length,
    firstPrice: prices[0] ?? 0,
    lowestPrice: prices.reduce((lowest, price) => Math.min(lowest, price)),
    lastPrice: prices.at(-1) ?? 0,
    positions: book.ids.length,
    ...bookValue(book, prices[0] ?? 0),
  };
}
