import type { Book } from './book.js';

/** Whether a position of the book, by its index, owes the asset that the others hold. */
export function isShort({ short }: Pick<Book, 'short'>, index: number): boolean {
  return short?.[index] === 1;
}
