import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  type GbmModel,
  gbmPath,
  type JumpDiffusionModel,
  jumpDiffusionPath,
  type MeanRevertingModel,
  meanRevertingPath,
  modelPath,
  type PathModel,
  pathModelSchema,
  randomStream,
} from '../src/index.js';
import { poissonCount } from '../src/prices/models/poissonCount.js';
import { logReturns } from './logReturns.js';
import { moments } from './moments.js';

const day = 24 * 3600;
const year = 365 * day;
const stream = (seed: number) => randomStream(seed, 'law', 0, 'prices');

const gbm: GbmModel = {
  kind: 'gbm',
  firstPrice: 2000,
  duration: day,
  drift: 0.1,
  volatility: 0.8,
};
const jumps: JumpDiffusionModel = {
  ...gbm,
  kind: 'jump-diffusion',
  jumpsPerYear: 50,
  jumpMean: -0.05,
  jumpDeviation: 0.1,
};
const peg: MeanRevertingModel = {
  kind: 'mean-reverting',
  firstPrice: 0.9,
  duration: day,
  volatility: 0.2,
  level: 1,
  halfLife: 6 * 3600,
};
const pair: PathModel = {
  kind: 'correlated',
  duration: day,
  assets: [
    { id: 'ETH', firstPrice: 2000, drift: 0, volatility: 0.8 },
    { id: 'DAI', firstPrice: 1, drift: 0, volatility: 0.02 },
  ],
  correlation: [
    [1, -0.3],
    [-0.3, 1],
  ],
  collateral: 'ETH',
};
const history: PathModel = {
  kind: 'block-bootstrap',
  firstPrice: 2000,
  duration: day,
  stretchLength: 2,
  bars: [100, 90, 95, 99, 91, 102].map((close, hour) => {
    const [open, high, low] = [100, Math.max(100, close) + 1, Math.min(100, close) - 1];
    return { time: hour * 3600, open, high, low, close, volume: 1 };
  }),
};
const models: readonly PathModel[] = [gbm, jumps, peg, pair, history];

describe.each(models)('path model $kind', (model) => {
  it('gives a positive price for every block of its duration, whatever the seed', () => {
    fc.assert(
      fc.property(fc.nat(), fc.constantFrom(12, 13, 600, 7200), (seed, blockTime) => {
        const path = modelPath(model, blockTime, stream(seed));
        expect(path).toMatchObject({ startsAt: 0, blockTime });
        expect(path.prices).toHaveLength(Math.floor(day / blockTime) + 1);
        expect(path.prices.every((price) => price > 0 && Number.isFinite(price))).toBe(true);
      }),
      { numRuns: 20 },
    );
  });

  it('is the same path with the same stream, another with another', () => {
    const draw = (seed: number) => modelPath(model, 60, stream(seed)).prices;
    expect(draw(1)).toEqual(draw(1));
    expect(draw(1)).not.toEqual(draw(2));
  });

  it('is data that its schema accepts as it is, and refuses with a field too many', () => {
    expect(pathModelSchema.parse(model)).toEqual(model);
    expect(pathModelSchema.safeParse({ ...model, colour: 'red' }).success).toBe(false);
  });
});

describe('geometric Brownian motion', () => {
  it('starts at its first price', () => {
    expect(gbmPath(gbm, 12, stream(1)).prices[0]).toBe(2000);
  });

  it('has log returns with mean μ − σ²/2 and variance σ² in a year, at any block time', () => {
    for (const blockTime of [3600, day]) {
      const blocks = 20_000;
      const long = { ...gbm, drift: 2, duration: blocks * blockTime };
      const { mean, variance } = moments(logReturns(gbmPath(long, blockTime, stream(3)).prices));
      const share = blockTime / year;
      const error = 0.8 / Math.sqrt(blocks * share);
      expect(Math.abs(mean / share - (2 - 0.32))).toBeLessThan(3 * error);
      expect(variance / share).toBeCloseTo(0.64, 1);
    }
  });

  it('without volatility grows by e^(μt)', () => {
    const { prices } = gbmPath({ ...gbm, volatility: 0, duration: year }, day, stream(1));
    expect(prices.at(-1)).toBeCloseTo(2000 * Math.exp(0.1), 6);
  });
});

describe('jump diffusion', () => {
  const monthly = (seed: number) =>
    jumpDiffusionPath({ ...jumps, duration: year / 12 }, year / 12, stream(seed)).prices[1] ?? 0;
  const ends = Array.from({ length: 20_000 }, (_, seed) => monthly(seed));

  it('has an expected price that grows by e^(μt), jumps and all', () => {
    const { mean, variance } = moments(ends);
    const error = Math.sqrt(variance / ends.length);
    expect(Math.abs(mean - 2000 * Math.exp(0.1 / 12))).toBeLessThan(3 * error);
  });

  it('has log returns with variance σ² + λ(m² + δ²) in a year, and a tail to the side of m', () => {
    const returns = ends.map((price) => Math.log(price / 2000));
    const { mean, variance } = moments(returns);
    expect((variance * 12) / (0.64 + 50 * (0.05 ** 2 + 0.1 ** 2))).toBeCloseTo(1, 1);
    const skewness = moments(returns.map((one) => (one - mean) ** 3)).mean / variance ** 1.5;
    expect(skewness).toBeLessThan(-0.1);
  });

  it('draws the same noise whatever the jumps: without any, the two paths differ by the trend', () => {
    const quiet = { ...jumps, jumpsPerYear: 0 };
    const drifting = { ...quiet, drift: 5 };
    const [a, b] = [quiet, drifting].map((model) => jumpDiffusionPath(model, 60, stream(1)).prices);
    const gap = (b?.at(-1) ?? 0) / (a?.at(-1) ?? 1);
    expect(Math.log(gap)).toBeCloseTo((4.9 * day) / year, 9);
  });
});

describe('number of jumps', () => {
  it('has mean and variance λ', () => {
    const { uniform } = stream(5);
    for (const rate of [0.01, 1, 7]) {
      const { mean, variance } = moments(
        Array.from({ length: 20_000 }, () => poissonCount(rate, uniform())),
      );
      expect(Math.abs(mean - rate)).toBeLessThan(4 * Math.sqrt(rate / 20_000));
      expect(variance / rate).toBeCloseTo(1, 0);
    }
  });

  it('is 0 just below the probability of none, 1 at it', () => {
    const none = Math.exp(-0.5);
    expect(poissonCount(0.5, none - 1e-12)).toBe(0);
    expect(poissonCount(0.5, none)).toBe(1);
  });

  it('is none without jumps, and finite for the largest draw there is', () => {
    expect(poissonCount(0, 1 - 2 ** -53)).toBe(0);
    expect(poissonCount(3, 1 - 2 ** -53)).toBeLessThan(200);
  });
});

describe('mean reversion', () => {
  it.each([60, 600, 3600])(
    'in blocks of %d s: half of the distance is gone at the half-life',
    (s) => {
      const { prices } = meanRevertingPath({ ...peg, volatility: 0 }, s, stream(1));
      const distance = (time: number) => Math.log(prices[time / s] ?? 0);
      expect(distance(peg.halfLife)).toBeCloseTo(distance(0) / 2, 12);
      expect(distance(2 * peg.halfLife)).toBeCloseTo(distance(0) / 4, 12);
    },
  );

  it('in the long run has the level as its median and σ/√(2κ) as its deviation', () => {
    const blockTime = 12 * 3600;
    const long = { ...peg, firstPrice: 1, duration: 20_000 * blockTime };
    const logs = [...meanRevertingPath(long, blockTime, stream(2)).prices].map(Math.log);
    const { mean, variance } = moments(logs);
    const expected = 0.2 / Math.sqrt((2 * Math.LN2 * year) / peg.halfLife);
    expect(Math.sqrt(variance) / expected).toBeCloseTo(1, 1);
    expect(Math.abs(mean)).toBeLessThan(0.1 * expected);
  });
});

describe('schemas of the models', () => {
  it.each([
    ['a first price of 0', { ...gbm, firstPrice: 0 }],
    ['a negative volatility', { ...gbm, volatility: -0.1 }],
    ['a duration of half a second', { ...gbm, duration: 0.5 }],
    ['a half-life of 0', { ...peg, halfLife: 0 }],
    ['jumps that come less than never', { ...jumps, jumpsPerYear: -1 }],
    ['an unknown kind', { ...gbm, kind: 'brownian' }],
  ])('refuse %s', (_, model) => {
    expect(pathModelSchema.safeParse(model).success).toBe(false);
  });

  it('accept decimal text, as every parameter does', () => {
    expect(pathModelSchema.parse({ ...gbm, volatility: '0.8' })).toEqual(gbm);
  });
});
