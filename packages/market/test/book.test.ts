import { tmpdir } from 'node:os';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  type Book,
  defaultThreshold,
  generateBook,
  randomStream,
  readBookFile,
  screenBook,
} from '../src/index.js';
import { expectInvalidFile } from './invalidFile.js';
import { temporaryFile } from './temporaryFile.js';

const header = 'id,collateral,debt';
const read = (...lines: string[]): Book => readBookFile(temporaryFile(lines.join('\n')));

describe('book from a file', () => {
  it('reads positions, and fills in the threshold', () => {
    expect(read(header, 'alice,10,1200.5', '', 'bob,0.5,0')).toEqual({
      ids: ['alice', 'bob'],
      collateral: Float64Array.of(10, 0.5),
      debt: Float64Array.of(1200.5, 0),
      threshold: Float64Array.of(defaultThreshold, defaultThreshold),
      lines: [2, 4],
    });
  });

  it('reads thresholds, and fills in those left empty', () => {
    const file = temporaryFile('Threshold,ID,Debt,Collateral\n1,a,1,2\n,b,1,2\n0.5,c,1,2');
    expect([...readBookFile(file, 0.7).threshold]).toEqual([1, 0.7, 0.5]);
  });

  it('keeps positions without collateral or debt: screening sets them aside', () => {
    expect(read(header, 'a,0,5', 'b,5,0').ids).toEqual(['a', 'b']);
  });
});

describe('wrong book files', () => {
  it('a missing file, a directory', () => {
    expectInvalidFile(() => readBookFile('nowhere.csv'), undefined, undefined, 'does not exist');
    expectInvalidFile(() => readBookFile(tmpdir()), undefined, undefined, 'is a directory');
  });

  it('an empty file, and a header alone', () => {
    expectInvalidFile(() => read(''), undefined, undefined, 'is empty');
    expectInvalidFile(() => read(header), undefined, undefined, 'has no positions');
  });

  it.each(['id', 'collateral', 'debt'])('a header without %s', (column) => {
    expectInvalidFile(
      () => read(header.replace(column, 'x'), 'a,1,1'),
      1,
      column,
      'no such column',
    );
  });

  it.each(['-1', 'NaN', 'Infinity', 'ten', ''])('an amount of %j', (amount) => {
    const problem = 'must be a number at least 0';
    expectInvalidFile(() => read(header, 'a,1,1', `b,${amount},1`), 3, 'collateral', problem);
    expectInvalidFile(() => read(header, 'a,1,1', `b,1,${amount}`), 3, 'debt', problem);
  });

  it.each(['0', '-0.5', '1.01', '83', 'NaN', 'high'])('a threshold of %s', (threshold) => {
    const lines = [`${header},threshold`, `a,1,1,${threshold}`];
    const problem = 'must be a number above 0 and at most 1';
    expectInvalidFile(() => read(...lines), 2, 'threshold', problem);
  });

  it('a repeated id and a missing id', () => {
    const repeated = [header, 'a,1,1', 'b,1,1', 'a,2,2'];
    expectInvalidFile(() => read(...repeated), 4, 'id', '"a" is already the position on line 2');
    expectInvalidFile(() => read(header, ',1,1'), 2, 'id', 'is missing');
  });

  it('a line with too few fields', () => {
    expectInvalidFile(() => read(header, 'a,1'), 2, undefined, 'has 2 fields');
  });
});

describe('screening at the first price', () => {
  const screen = (row: string) => screenBook(read(header, 'keep,1,1', row), 100);
  const aside = (reason: string) => [{ id: 'x', line: 3, reason }];

  it('sets aside a position without debt, without collateral, without both', () => {
    expect(screen('x,1,0').setAside).toEqual(aside('no debt'));
    expect(screen('x,0,1').setAside).toEqual(aside('no collateral'));
    expect(screen('x,0,0').setAside).toEqual(aside('no debt'));
  });

  it('sets aside a debt over the collateral value, and at it', () => {
    expect(screen('x,1,100.01').setAside).toEqual(aside('under water at the first price'));
    expect(screen('x,1,100').setAside).toEqual(aside('under water at the first price'));
  });

  it('keeps a debt under the collateral value, though beyond the threshold', () => {
    expect(screen('x,1,99.99')).toMatchObject({ book: { ids: ['keep', 'x'] }, setAside: [] });
  });

  it('keeps what it knows of the positions that stay', () => {
    const { book } = screenBook(read(`${header},threshold`, 'x,0,1,1', 'y,2,3,0.5'), 100);
    expect(book).toEqual({
      ids: ['y'],
      collateral: Float64Array.of(2),
      debt: Float64Array.of(3),
      threshold: Float64Array.of(0.5),
      lines: [3],
    });
  });

  it('loses no position and invents none', () => {
    const amount = fc.constantFrom(0, 0.5, 1, 50, 100, 101);
    fc.assert(
      fc.property(fc.array(fc.tuple(amount, amount), { minLength: 1, maxLength: 9 }), (rows) => {
        const book: Book = {
          ids: rows.map((_, index) => String(index)),
          collateral: Float64Array.from(rows, ([held]) => held),
          debt: Float64Array.from(rows, ([, owed]) => owed),
          threshold: new Float64Array(rows.length).fill(0.8),
        };
        const { book: kept, setAside } = screenBook(book, 100);
        const ids = [...kept.ids, ...setAside.map(({ id }) => id)];
        expect(ids.sort()).toEqual([...book.ids].sort());
        kept.ids.forEach((_, index) => {
          expect(kept.debt[index]).toBeGreaterThan(0);
          expect(kept.debt[index]).toBeLessThan((kept.collateral[index] ?? 0) * 100);
        });
      }),
    );
  });
});

describe('generated book', () => {
  const generate = (seed: number, positions: number, firstPrice = 200, threshold?: number): Book =>
    generateBook({ positions, firstPrice, threshold }, randomStream(seed, 'law', 0, 'book'));
  const firstPrice = fc.double({ min: 1e-4, max: 1e5, noNaN: true });
  const threshold = fc.double({ min: 0.05, max: 1, noNaN: true });

  it('begins with every position below its threshold, whatever the price and threshold', () => {
    fc.assert(
      fc.property(fc.nat(), firstPrice, threshold, (seed, price, limit) => {
        const { collateral, debt } = generate(seed, 20, price, limit);
        collateral.forEach((held, index) => {
          expect(debt[index]).toBeGreaterThan(0);
          expect(debt[index]).toBeLessThan(held * price * limit);
        });
      }),
    );
  });

  it('gives nothing for screening to set aside', () => {
    expect(screenBook(generate(1, 100), 200).setAside).toEqual([]);
  });

  it('is the same for the same seed, another for another', () => {
    expect(generate(1, 10)).toEqual(generate(1, 10));
    expect(generate(1, 10).debt).not.toEqual(generate(2, 10).debt);
  });

  it('of more positions begins with the same ones', () => {
    const [few, many] = [generate(1, 10), generate(1, 30)];
    expect(many.ids.slice(0, 10)).toEqual(few.ids);
    expect(many.debt.slice(0, 10)).toEqual(few.debt);
    expect(many.collateral.slice(0, 10)).toEqual(few.collateral);
  });

  it('has amounts of at most six significant digits', () => {
    const { collateral, debt } = generate(1, 200);
    for (const amount of [...collateral, ...debt]) {
      expect(Number(amount.toPrecision(6))).toBe(amount);
    }
  });

  it('has the median, the spread and the shares of the loans it was fitted to', () => {
    const { collateral, debt } = generate(1, 5_000);
    const logs = [...debt].map(Math.log);
    const mean = logs.reduce((sum, log) => sum + log, 0) / logs.length;
    const variance = logs.reduce((sum, log) => sum + (log - mean) ** 2, 0) / logs.length;
    expect(Math.abs(mean - Math.log(18_929))).toBeLessThan(0.1);
    expect(Math.abs(Math.sqrt(variance) - 1.95)).toBeLessThan(0.05);
    const shares = [...debt].map((owed, index) => owed / ((collateral[index] ?? 0) * 200 * 0.83));
    const below = (limit: number): number => shares.filter((share) => share < limit).length / 5_000;
    expect(below(0.404)).toBeCloseTo(0.1, 1.5);
    expect(below(0.666)).toBeCloseTo(0.5, 1.5);
    expect(below(0.922)).toBeCloseTo(0.9, 1.5);
  });

  it('of no positions is empty', () => {
    expect(generate(1, 0).ids).toEqual([]);
  });
});
