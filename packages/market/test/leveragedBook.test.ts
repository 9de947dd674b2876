import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  bookValue,
  generateLeveragedBook,
  isShort,
  randomStream,
  readBookFile,
  screenBook,
} from '../src/index.js';
import { expectInvalidFile } from './invalidFile.js';
import { temporaryFile } from './temporaryFile.js';

const books = fc
  .record({
    positions: fc.integer({ min: 2, max: 60 }),
    firstPrice: fc.integer({ min: 1, max: 60_000 }),
    seed: fc.integer({ min: 0, max: 1_000_000 }),
  })
  .map(({ seed, ...parameters }) => ({
    ...parameters,
    book: generateLeveragedBook(parameters, randomStream(seed, 'test', 0, 'book')),
  }));

describe('a generated book of longs and shorts', () => {
  it('has an open interest that balances to the last unit', () => {
    fc.assert(
      fc.property(books, ({ book }) => {
        const units = (index: number, amount = 0) =>
          Math.round(amount * 1_000) * (isShort(book, index) ? -1 : 1);
        const sizes = book.ids.map((_, index) =>
          units(index, isShort(book, index) ? book.debt[index] : book.collateral[index]),
        );
        expect(sizes.reduce((sum, one) => sum + one, 0)).toBe(0);
        expect(sizes.every((one) => one !== 0)).toBe(true);
      }),
    );
  });
  it('has nobody below the maintenance margin at the start', () => {
    fc.assert(
      fc.property(books, ({ book, firstPrice }) => {
        for (const index of book.ids.keys()) {
          const [held = 0, owed = 0] = [book.collateral[index], book.debt[index]];
          const [worth, due] = isShort(book, index)
            ? [held, owed * firstPrice]
            : [held * firstPrice, owed];
          expect(due).toBeLessThan(worth * (book.threshold[index] ?? 0));
        }
        expect(screenBook(book, firstPrice)).toEqual({ book, setAside: [] });
      }),
    );
  });
  it('is half of longs', () => {
    const { short } = generateLeveragedBook(
      { positions: 10, firstPrice: 1 },
      randomStream(1, 'test', 0, 'book'),
    );
    expect([...(short ?? [])]).toEqual([0, 0, 0, 0, 0, 1, 1, 1, 1, 1]);
  });
});

describe('a book file with sides', () => {
  const read = (...rows: string[]) =>
    readBookFile(temporaryFile(['id,collateral,debt,side', ...rows].join('\n')));

  it('has shorts where it says so', () => {
    const book = read('a,1,1000,long', 'b,3000,1,short', 'c,1,1000,');
    expect(book.ids.map((_, index) => isShort(book, index))).toEqual([false, true, false]);
    expect(bookValue(book, 2_000)).toEqual({ collateral: 3.5, debt: 4_000 });
  });
  it('refuses a third side', () => {
    expectInvalidFile(() => read('a,1,1,up'), 2, 'side', 'is "up"');
  });
  it('sets a short aside that is under water at the first price', () => {
    const { setAside } = screenBook(read('a,1000,1,short', 'b,3000,1,short'), 2_000);
    expect(setAside.map(({ id }) => id)).toEqual(['a']);
  });
});
