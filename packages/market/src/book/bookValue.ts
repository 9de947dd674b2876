import type { Book } from './book.js';
import { isShort } from './isShort.js';

/** What all positions of a book hold and owe. */
export interface BookValue {
  /** In whole tokens of the asset; what shorts hold, at the price. */
  readonly collateral: number;
  /** In the debt asset; what shorts owe, at the price. */
  readonly debt: number;
}

/**
 * What the whole book holds and owes.
 *
 * @param price - in quote per asset.
 */
export function bookValue(book: Book, price: number): BookValue {
  let [collateral, debt] = [0, 0];
  for (let index = 0; index < book.ids.length; index += 1) {
    const [held = 0, owed = 0] = [book.collateral[index], book.debt[index]];
    const isOfShort = isShort(book, index);
    collateral += isOfShort ? held / price : held;
    debt += isOfShort ? owed * price : owed;
  }
  return { collateral, debt };
}
