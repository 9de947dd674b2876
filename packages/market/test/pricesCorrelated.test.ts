import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  type CorrelatedModel,
  correlatedModelSchema,
  correlatedPath,
  correlatedPaths,
  gbmPath,
  NotPositiveDefiniteError,
  randomStream,
} from '../src/index.js';
import { cholesky } from '../src/prices/models/cholesky.js';
import { logReturns } from './logReturns.js';
import { moments } from './moments.js';

const hour = 3600;
const stream = (seed: number) => randomStream(seed, 'law', 0, 'prices');

const three: CorrelatedModel = {
  kind: 'correlated',
  duration: 10_000 * hour,
  assets: [
    { id: 'ETH', firstPrice: 2000, drift: 0.1, volatility: 0.8 },
    { id: 'BTC', firstPrice: 40_000, drift: 0, volatility: 0.6 },
    { id: 'DAI', firstPrice: 1, drift: 0, volatility: 0.02 },
  ],
  correlation: [
    [1, 0.8, -0.2],
    [0.8, 1, 0.1],
    [-0.2, 0.1, 1],
  ],
  collateral: 'ETH',
};

function correlation(a: readonly number[], b: readonly number[]): number {
  const [x, y] = [moments(a), moments(b)];
  const products = a.map((one, index) => (one - x.mean) * ((b[index] ?? 0) - y.mean));
  return moments(products).mean / Math.sqrt(x.variance * y.variance);
}

describe('correlated paths', () => {
  it('reproduce the correlation matrix', () => {
    const returns = correlatedPaths(three, hour, stream(1)).map(({ prices }) => logReturns(prices));
    three.correlation.forEach((row, i) => {
      row.forEach((expected, j) => {
        expect(correlation(returns[i] ?? [], returns[j] ?? [])).toBeCloseTo(expected, 1);
      });
    });
  });

  it('start at the first prices, in the order of the assets', () => {
    const firsts = correlatedPaths(three, 1000 * hour, stream(1)).map(({ prices }) => prices[0]);
    expect(firsts).toEqual([2000, 40_000, 1]);
  });

  it('of one asset are its geometric Brownian motion', () => {
    const [only] = three.assets as [CorrelatedModel['assets'][number]];
    const alone = { ...three, assets: [only], correlation: [[1]], duration: 100 * hour };
    const { drift, firstPrice, volatility } = only;
    const model = { kind: 'gbm', duration: alone.duration, drift, firstPrice, volatility } as const;
    expect(correlatedPaths(alone, hour, stream(1))).toEqual([gbmPath(model, hour, stream(1))]);
  });

  it('without correlation leave every asset its own noise', () => {
    const apart = three.assets.map((_, i) => three.assets.map((__, j) => (i === j ? 1 : 0)));
    const paths = correlatedPaths({ ...three, correlation: apart }, hour, stream(1));
    const [eth, btc] = paths.map(({ prices }) => logReturns(prices)) as [number[], number[]];
    expect(correlation(eth, btc)).toBeCloseTo(0, 1);
  });
});

describe('the price of a correlated collateral', () => {
  const short = { ...three, duration: 10 * hour };
  const [eth, , dai] = correlatedPaths(short, hour, stream(1));

  it('is its path, where no debt asset is named', () => {
    expect(correlatedPath(short, hour, stream(1))).toEqual(eth);
  });

  it('is the quotient of the two paths, where one is', () => {
    const { prices } = correlatedPath({ ...short, debt: 'DAI' }, hour, stream(1));
    const quotients = [...(eth?.prices ?? [])].map((price, i) => price / (dai?.prices[i] ?? 0));
    expect([...prices]).toEqual(quotients);
  });

  it('is 1 in itself', () => {
    const { prices } = correlatedPath({ ...short, debt: 'ETH' }, hour, stream(1));
    expect(prices.every((price) => price === 1)).toBe(true);
  });
});

describe('Cholesky factor', () => {
  const vectors = fc
    .integer({ min: 1, max: 5 })
    .chain((size) =>
      fc.array(
        fc.array(fc.double({ min: -1, max: 1, noNaN: true }), { minLength: size, maxLength: size }),
        { minLength: size, maxLength: size },
      ),
    );

  it('times its transpose is the matrix', () => {
    fc.assert(
      fc.property(vectors, (rows) => {
        // Rows times their transpose, plus the unit matrix, is positive definite.
        const matrix = rows.map((a, i) =>
          rows.map((b, j) => a.reduce((sum, x, k) => sum + x * (b[k] ?? 0), i === j ? 1 : 0)),
        );
        const lower = cholesky(matrix);
        matrix.forEach((row, i) => {
          row.forEach((entry, j) => {
            const product = (lower[i] ?? []).reduce(
              (sum, x, k) => sum + x * (lower[j]?.[k] ?? 0),
              0,
            );
            expect(product).toBeCloseTo(entry, 9);
          });
        });
      }),
    );
  });

  it.each([
    [
      'a correlation of 1 between two assets',
      [
        [1, 1],
        [1, 1],
      ],
      1,
    ],
    [
      'a correlation of −1',
      [
        [1, -1],
        [-1, 1],
      ],
      1,
    ],
    [
      'three assets of which each pair is opposed',
      [
        [1, -0.6, -0.6],
        [-0.6, 1, -0.6],
        [-0.6, -0.6, 1],
      ],
      2,
    ],
  ])('refuses %s', (_, matrix, row) => {
    expect(() => cholesky(matrix)).toThrow(NotPositiveDefiniteError);
    expect(() => cholesky(matrix)).toThrow(expect.objectContaining({ row }));
  });

  it('takes three opposed assets that are just possible, and refuses those that are just not', () => {
    const opposed = (r: number) => [
      [1, r, r],
      [r, 1, r],
      [r, r, 1],
    ];
    expect(cholesky(opposed(-0.4999))).toHaveLength(3);
    expect(() => cholesky(opposed(-0.5))).toThrow(NotPositiveDefiniteError);
  });
});

describe('schema of correlated assets', () => {
  it.each([
    ['a matrix that is too small', { correlation: [[1]] }],
    [
      'a matrix that is not symmetric',
      {
        correlation: [
          [1, 0.8, -0.2],
          [0.7, 1, 0.1],
          [-0.2, 0.1, 1],
        ],
      },
    ],
    [
      'a diagonal that is not 1',
      {
        correlation: [
          [1, 0.8, -0.2],
          [0.8, 0.9, 0.1],
          [-0.2, 0.1, 1],
        ],
      },
    ],
    ['two assets with one id', { assets: [three.assets[0], three.assets[0], three.assets[1]] }],
    ['a collateral that is none of the assets', { collateral: 'CRV' }],
    ['a debt asset that is none of the assets', { debt: 'CRV' }],
  ])('refuses %s', (_, change) => {
    expect(correlatedModelSchema.safeParse({ ...three, ...change }).success).toBe(false);
  });
});
