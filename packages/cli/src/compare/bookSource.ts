import { basename } from 'node:path';
import {
  type Book,
  generateBook,
  generateLeveragedBook,
  randomStream,
  readBookFile,
  type SetAsidePosition,
  screenBook,
} from '@liqlab/market';
import type { Results } from '@liqlab/report';

/** Where the positions of a comparison come from. */
export interface BookSource {
  /** For the report. */
  readonly description: Results['book'];
  /** The positions at the start of a path. */
  book(path: number): Book;
}

/** Books drawn from the seed, another one on each path. */
export function generatedBooks(
  { positions, longsAndShorts }: { readonly positions: number; readonly longsAndShorts: boolean },
  firstPrice: number,
  drawnFrom: { readonly seed: number; readonly prices: string },
): BookSource {
  const { seed, prices } = drawnFrom;
  const generate = longsAndShorts ? generateLeveragedBook : generateBook;
  return {
    description: { source: 'generated', name: null, setAside: [] },
    book: (path) => generate({ positions, firstPrice }, randomStream(seed, prices, path, 'book')),
  };
}

/**
 * The positions of a book file that can start at this price, the same on every path.
 *
 * @throws {@link InvalidFileError}
 */
export function bookFromFile(file: string, firstPrice: number): BookSource {
  const { book, setAside } = screenBook(readBookFile(file), firstPrice);
  const listed = setAside.map(({ id, line, reason }: SetAsidePosition) => {
    return { id, line: line ?? null, reason };
  });
  return {
    description: { source: 'file', name: basename(file), setAside: listed },
    book: () => book,
  };
}
