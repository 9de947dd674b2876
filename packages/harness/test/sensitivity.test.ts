import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  mostSobolDimensions,
  paretoFront,
  partialRankCorrelation,
  ranks,
  sobolSequence,
} from '../src/index.js';

describe('sobolSequence', () => {
  const first = (dimensions: number, count: number) =>
    sobolSequence(dimensions, count, Array(dimensions).fill(0));

  it('begins as published', () => {
    expect(first(3, 5)).toEqual([
      [0, 0, 0],
      [0.5, 0.5, 0.5],
      [0.75, 0.25, 0.25],
      [0.25, 0.75, 0.75],
      [0.375, 0.375, 0.625],
    ]);
  });

  it('has, of 2^k points in any dimension, one in each interval of length 2^-k, shifted or not', () => {
    const shift = fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true });
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 8 }),
        fc.array(shift, { minLength: mostSobolDimensions, maxLength: mostSobolDimensions }),
        (k, shifts) => {
          const points = sobolSequence(mostSobolDimensions, 2 ** k, shifts);
          for (let dimension = 0; dimension < mostSobolDimensions; dimension += 1) {
            const cells = points.map((point) => Math.floor((point[dimension] as number) * 2 ** k));
            expect(new Set(cells).size).toBe(2 ** k);
          }
        },
      ),
      { numRuns: 20 },
    );
  });

  it('fills the squares of its first dimensions evenly: 4 of 64 points in each of 16', () => {
    const cells = new Map<string, number>();
    for (const [x = 0, y = 0] of first(2, 64)) {
      const cell = `${Math.floor(4 * x)} ${Math.floor(4 * y)}`;
      cells.set(cell, (cells.get(cell) ?? 0) + 1);
    }
    expect([...cells.values()]).toEqual(Array(16).fill(4));
  });
});

describe('partialRankCorrelation', () => {
  const points = sobolSequence(3, 64, [0.1, 0.5, 0.9]);
  const column = (index: number) => points.map((point) => point[index] as number);
  const causes = [0, 1, 2].map(column);

  it('is 1 for a cause that alone decides, however bent, and has an interval around it', () => {
    const { causes: found, explained } = partialRankCorrelation(
      causes.slice(0, 1),
      column(0).map((x) => Math.exp(5 * x)),
    );
    expect(found[0]?.coefficient).toBeCloseTo(1, 6);
    expect(explained).toBeCloseTo(1, 6);
  });

  it('tells the signs of several causes, and of one that does nothing', () => {
    const numbers = points.map(([x = 0, y = 0]) => 3 * x - y);
    const [x, y, z] = partialRankCorrelation(causes, numbers).causes;
    expect(x?.coefficient).toBeGreaterThan(0.9);
    expect(y?.coefficient).toBeLessThan(-0.6);
    expect(z?.interval?.low).toBeLessThan(0);
    expect(z?.interval?.high).toBeGreaterThan(0);
  });

  it('has a low R² for what is best in the middle', () => {
    const { explained } = partialRankCorrelation(
      causes,
      column(0).map((x) => (x - 0.5) ** 2),
    );
    expect(explained).toBeLessThan(0.3);
  });

  it('has no meaning for a number, or a cause, that does not vary', () => {
    const still = points.map(() => 1);
    expect(partialRankCorrelation(causes, still).causes[0]?.coefficient).toBeNull();
    expect(partialRankCorrelation([still], column(0)).causes[0]?.coefficient).toBeNull();
  });

  it('has no interval with as many points as causes and two', () => {
    const few = causes.map((one) => one.slice(0, 5));
    expect(partialRankCorrelation(few, [1, 5, 2, 3, 4]).causes[0]?.interval).toBeNull();
  });
});

describe('ranks', () => {
  it('are shared by those that tie', () => {
    expect(ranks([10, 30, 10, 20])).toEqual([1.5, 4, 1.5, 3]);
  });
});

describe('paretoFront', () => {
  it('has those that no other one beats, twins included', () => {
    const points = [
      [1, 3],
      [2, 2],
      [3, 3],
      [2, 2],
      [3, 1],
    ];
    expect(paretoFront(points)).toEqual([0, 1, 3, 4]);
  });

  it('is everything where rounding alone differs, and nothing of nothing', () => {
    expect(paretoFront([[1], [1 + 1e-12]])).toEqual([0, 1]);
    expect(paretoFront([])).toEqual([]);
  });
});
