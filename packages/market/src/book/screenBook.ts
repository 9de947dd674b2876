import type { Book } from './book.js';
import { isShort } from './isShort.js';

/** Why a position takes no part in a run. */
export type SetAsideReason = 'no debt' | 'no collateral' | 'under water at the first price';

/** A position that takes no part in a run, to be listed in the report. */
export interface SetAsidePosition {
  readonly id: string;
  /** Line of its file; `undefined` if it was not read from one. */
  readonly line: number | undefined;
  readonly reason: SetAsideReason;
}

/** A book and what was left out of it. */
export interface ScreenedBook {
  readonly book: Book;
  readonly setAside: readonly SetAsidePosition[];
}

/**
 * Splits a book into the positions that a run can start with and those it sets aside: no debt, no
 * collateral, or a debt that is not below the value of the collateral at the first price. Of these
 * no mechanism could be blamed or praised. A position beyond its liquidation threshold but above
 * water stays: it is liquidatable from the first block on.
 *
 * @param firstPrice - in debt asset per collateral asset.
 */
export function screenBook(book: Book, firstPrice: number): ScreenedBook {
  const kept: number[] = [];
  const setAside: SetAsidePosition[] = [];
  for (const [index, id] of book.ids.entries()) {
    const reason = reasonToSetAside(book, index, firstPrice);
    if (reason === undefined) kept.push(index);
    else setAside.push({ id, line: book.lines?.[index], reason });
  }
  return { book: select(book, kept), setAside };
}

function reasonToSetAside(
  book: Book,
  index: number,
  firstPrice: number,
): SetAsideReason | undefined {
  const [held, owed] = [book.collateral[index], book.debt[index]] as [number, number];
  const price = isShort(book, index) ? 1 / firstPrice : firstPrice;
  if (owed === 0) return 'no debt';
  if (held === 0) return 'no collateral';
  return owed >= held * price ? 'under water at the first price' : undefined;
}

function select(book: Book, kept: readonly number[]): Book {
  const { ids, collateral, debt, threshold, short, entryPrice, lines } = book;
  const amounts = (all: Float64Array): Float64Array =>
    Float64Array.from(kept, (index) => all[index] as number);
  return {
    ids: kept.map((index) => ids[index] as string),
    collateral: amounts(collateral),
    debt: amounts(debt),
    threshold: amounts(threshold),
    short: short && Uint8Array.from(kept, (index) => short[index] as number),
    entryPrice: entryPrice && amounts(entryPrice),
    lines: lines && kept.map((index) => lines[index] as number),
  };
}
