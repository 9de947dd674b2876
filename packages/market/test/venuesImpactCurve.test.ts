import { existsSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from '@jest/globals';
import { exactArithmetic } from '@liqlab/core';
import fc from 'fast-check';
import {
  fitImpactCurve,
  type ImpactPoint,
  isotonicFit,
  levelsOfImpact,
  readQuoteFile,
} from '../src/index.js';
import { expectInvalidFile } from './invalidFile.js';
import { temporaryFile } from './temporaryFile.js';
import { venueAt } from './venueSite.js';

const impacts = fc.double({ min: 0, max: 0.99, noNaN: true });
const quotes = fc.array(
  fc.record({ size: fc.integer({ min: 1, max: 1_000_000 }), impact: impacts }),
  { minLength: 1, maxLength: 40 },
);
const squares = (a: readonly number[], b: readonly number[]) =>
  a.reduce((sum, value, index) => sum + (value - (b[index] as number)) ** 2, 0);

describe('isotonic regression', () => {
  it.each([
    [[], []],
    [
      [1, 2, 3],
      [1, 2, 3],
    ],
    [
      [3, 2, 1],
      [2, 2, 2],
    ],
    [
      [1, 3, 2, 4],
      [1, 2.5, 2.5, 4],
    ],
    [
      [1, 4, 2, 0],
      [1, 2, 2, 2],
    ],
  ])('of %j is %j', (values, fitted) => {
    expect(isotonicFit(values)).toEqual(fitted);
  });

  it('never falls, keeps the mean, and no other rising sequence is nearer', () => {
    const values = fc.array(fc.integer({ min: -100, max: 100 }), { minLength: 1, maxLength: 20 });
    fc.assert(
      fc.property(values, values, (given, other) => {
        const fitted = isotonicFit(given);
        expect(fitted).toEqual([...fitted].sort((a, b) => a - b));
        const sum = (list: readonly number[]) => list.reduce((total, one) => total + one, 0);
        expect(sum(fitted)).toBeCloseTo(sum(given), 6);
        const rising = given.map((_, index) => other[index % other.length] as number);
        rising.sort((a, b) => a - b);
        expect(squares(given, fitted)).toBeLessThanOrEqual(squares(given, rising) + 1e-6);
      }),
    );
  });
});

describe('an impact curve', () => {
  it('fitted to quotes rises with size, one point for each size', () => {
    fc.assert(
      fc.property(quotes, (given) => {
        const curve = fitImpactCurve(given);
        expect(curve.map(({ size }) => size)).toEqual(
          [...new Set(given.map(({ size }) => size))].sort((a, b) => a - b),
        );
        const fitted = curve.map(({ impact }) => impact);
        expect(fitted).toEqual([...fitted].sort((a, b) => a - b));
      }),
    );
  });

  it('as levels pays a price that only falls, and nowhere less than the curve', () => {
    fc.assert(
      fc.property(quotes, (given) => {
        const curve = fitImpactCurve(given);
        const levels = levelsOfImpact(curve);
        const ratios = levels.map(({ ratio }) => ratio);
        expect(ratios).toEqual([...ratios].sort((a, b) => b - a));
        for (const { size, impact } of curve) {
          expect(proceeds(levels, size)).toBeGreaterThanOrEqual(size * (1 - impact) * (1 - 1e-9));
        }
      }),
    );
  });

  it('pays at the points what was quoted', () => {
    const points: ImpactPoint[] = [
      { size: 10, impact: 0.01 },
      { size: 100, impact: 0.05 },
    ];
    const venue = venueAt(1000, { kind: 'impact-curve', points });
    const { num } = exactArithmetic;
    expect(venue.previewSell(num(10)).toNumber()).toBeCloseTo(9900, 6);
    expect(venue.previewSell(num(100)).toNumber()).toBeCloseTo(95_000, 6);
  });

  it('ends where a larger sale would bring less', () => {
    const levels = levelsOfImpact([
      { size: 10, impact: 0 },
      { size: 20, impact: 0.5 },
      { size: 30, impact: 0.9 },
    ]);
    expect(levels).toEqual([{ ratio: 1, size: 10 }]);
  });
});

const header = 'src,dst,in_amount,out_amount,price,price_impact,timestamp\n';
const weth = { sold: '0xAA', bought: '0xbb', decimals: 18 };

describe('a file of quotes', () => {
  const text = `${header}0xaa,0xBB,2e18,1,1,0.25,1\n0xbb,0xaa,1,1,1,0.5,1\n`;

  it('gives size and impact of the pair that is meant', () => {
    expect(readQuoteFile(temporaryFile(text), weth)).toEqual([{ size: 2, impact: 0.25 }]);
  });

  it('may be packed', () => {
    const file = temporaryFile('');
    writeFileSync(file, gzipSync(text));
    expect(readQuoteFile(file, weth)).toHaveLength(1);
  });

  it.each([
    ['the pair', `${header}0xaa,0xcc,1,1,1,0,1\n`, undefined, 'src', /no quotes of 0xAA in 0xbb/],
    ['an amount', `${header}0xaa,0xbb,0,1,1,0,1\n`, 2, 'in_amount', /above 0, not 0/],
    ['an impact below one', `${header}0xaa,0xbb,1,1,1,1,1\n`, 2, 'price_impact', /below 1, not 1/],
    ['the columns', 'src,dst\n0xaa,0xbb\n', 1, 'in_amount', /no such column/],
  ])('without %s is refused', (_what, wrong, line, field, problem) => {
    expectInvalidFile(() => readQuoteFile(temporaryFile(wrong), weth), line, field, problem);
  });
});

const file = resolve('../shared/data/quotes/1inch_2023-11-20.csv.gz');
const real = existsSync(file) ? describe : describe.skip;

real('the quotes of 1inch of 20 November 2023', () => {
  it('for ether in USDC: 0.3 % at 2,000, 2.6 % at 30,000, and levels that are 0.4 % nearer at most', () => {
    const pair = {
      sold: '0xc02aaa39b223fe8d0a0e5c4f27ead9083c756cc2',
      bought: '0xa0b86991c6218b36c1d19d4a2e9eb0ce3606eb48',
      decimals: 18,
    };
    const given = readQuoteFile(file, pair);
    const points = fitImpactCurve(given);
    const venue = venueAt(2000, { kind: 'impact-curve', points });
    expect(given.length).toBe(340);
    for (const { size, impact } of points) {
      const paid = venue.quoteSell(size) / (2000 * size);
      expect(paid).toBeGreaterThanOrEqual(1 - impact - 1e-12);
      expect(paid).toBeLessThan(1 - impact + 0.004);
    }
    expect(points.findLast(({ size }) => size <= 2000)?.impact).toBeCloseTo(0.003, 4);
    expect(points.findLast(({ size }) => size <= 30_000)?.impact).toBeCloseTo(0.026, 4);
  });
});

function proceeds(levels: readonly { ratio: number; size: number }[], lot: number): number {
  let [left, sum] = [lot, 0];
  for (const { ratio, size } of levels) {
    sum += Math.min(left, size) * ratio;
    left = Math.max(0, left - size);
  }
  return sum;
}
