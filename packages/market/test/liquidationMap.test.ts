import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  type Book,
  generateBook,
  liquidationMap,
  randomStream,
  toxicFrontier,
} from '../src/index.js';

const book = (
  ...rows: readonly [collateral: number, debt: number, threshold?: number][]
): Book => ({
  ids: rows.map((_, index) => `p${index}`),
  collateral: Float64Array.from(rows, ([collateral]) => collateral),
  debt: Float64Array.from(rows, ([, debt]) => debt),
  threshold: Float64Array.from(rows, ([, , threshold = 0.8]) => threshold),
});

describe('a liquidation map', () => {
  // Triggers at 96, 95, 90 and 50, of a price of 100.
  const four = book([10, 768], [1, 76], [2, 144], [1, 40]);

  it('puts each position at the first level below its trigger', () => {
    const { levels } = liquidationMap(four, 100, { step: 0.05, depth: 0.15 });
    expect(levels.map(({ price }) => price)).toEqual([100, 95, 90, 85]);
    expect(levels.map(({ positions }) => positions)).toEqual([0, 1, 1, 1]);
    expect(levels.map(({ debt }) => debt)).toEqual([0, 768, 76, 144]);
    expect(levels.map(({ collateral }) => collateral)).toEqual([0, 10, 1, 2]);
    expect(levels.map(({ totalDebt }) => totalDebt)).toEqual([0, 768, 844, 988]);
    expect(levels.map(({ totalCollateral }) => totalCollateral)).toEqual([0, 10, 11, 13]);
  });

  it('shows what is liquidatable now at the first level, and leaves out what owes nothing', () => {
    const { levels, positions } = liquidationMap(book([1, 85], [1, 80], [5, 0], [0, 7]), 100);
    expect(levels[0]).toMatchObject({ fall: 0, positions: 2, debt: 92 });
    expect(positions.map(({ id }) => id)).toEqual(['p0', 'p1', 'p3']);
    expect(positions[2]?.triggerPrice).toBe(Number.POSITIVE_INFINITY);
  });

  it('says how much the largest positions owe', () => {
    const { levels } = liquidationMap(four, 100, { step: 0.05, depth: 0.15, largest: 1 });
    expect(levels.map(({ largestShare }) => largestShare)).toEqual([0, 1, 768 / 844, 768 / 988]);
  });

  it('of an empty book is empty', () => {
    const { levels, positions } = liquidationMap(book(), 100);
    expect(levels).toHaveLength(31);
    expect(levels.every(({ totalDebt }) => totalDebt === 0)).toBe(true);
    expect(positions).toEqual([]);
  });

  it('adds up to the book, whatever the steps', () => {
    fc.assert(
      fc.property(fc.integer(), fc.double({ min: 0.001, max: 0.5, noNaN: true }), (seed, step) => {
        const stream = randomStream(seed, 'map', 0, 'book');
        const drawn = generateBook({ positions: 50, firstPrice: 2000 }, stream);
        const { levels } = liquidationMap(drawn, 2000, { step, depth: 0.9 });
        const last = levels.at(-1);
        const debt = levels.reduce((sum, level) => sum + level.debt, 0);
        expect(last?.totalDebt).toBeCloseTo(debt, 3);
        const positions = levels.reduce((sum, level) => sum + level.positions, 0);
        expect(positions).toBeLessThanOrEqual(50);
      }),
      { numRuns: 30 },
    );
  });
});

describe('the toxic frontier', () => {
  it.each([
    [0.05, 0.9524],
    [0.1, 0.9091],
  ])('at a bonus of %d is a loan-to-value of %d', (bonus, frontier) => {
    expect(toxicFrontier(bonus)).toBeCloseTo(frontier, 4);
  });

  it('is where a repayment begins to raise the loan-to-value', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0.01, max: 0.3, noNaN: true }),
        fc.double({ min: 0.5, max: 1.2, noNaN: true }),
        fc.double({ min: 0.01, max: 0.3, noNaN: true }),
        (bonus, before, repaid) => {
          fc.pre(Math.abs(before - toxicFrontier(bonus)) > 1e-6);
          const [collateral, debt] = [1, before];
          const after = (debt - repaid) / (collateral - repaid * (1 + bonus));
          expect(after > before).toBe(before > toxicFrontier(bonus));
        },
      ),
    );
  });

  // A loan-to-value of 95 % now.
  it.each([
    [0.05, false],
    [0.06, true],
  ])('flags a position at a bonus of %d: %p', (bonus, isToxic) => {
    const { positions, levels } = liquidationMap(book([1, 95]), 100, { bonus });
    expect(positions[0]?.isToxic).toBe(isToxic);
    expect(levels[0]?.toxicDebt).toBe(isToxic ? 95 : 0);
    expect(levels[2]?.toxicDebt).toBe(95);
  });
});
