import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  depthFactor,
  type GasSchedule,
  gbmPath,
  type PricePath,
  randomStream,
  ScheduledGasChain,
  type Shock,
  scheduledGasChainParameters,
  shockedGasPrices,
  shockedPath,
  shockSchema,
} from '../src/index.js';
import { isWithin } from '../src/shocks/timeWindow.js';
import { logReturns } from './logReturns.js';

const source = 'imagined';
const path: PricePath = gbmPath(
  { kind: 'gbm', firstPrice: 2000, duration: 1200, drift: 0, volatility: 2 },
  12,
  randomStream(1, 'shocks', 0, 'prices'),
);
const shocked = (...shocks: Shock[]) => [...shockedPath(path, shocks).prices];

const second = fc.integer({ min: 0, max: 1200 });
const factor = fc.double({ min: 0.1, max: 5, noNaN: true });
const priceShock = fc.record({
  kind: fc.constant('price' as const),
  at: second,
  factor,
  halfLife: fc.option(fc.integer({ min: 1, max: 600 }), { nil: undefined }),
  source: fc.constant(source),
});
const volatilityShock = fc.record({
  kind: fc.constant('volatility' as const),
  at: second,
  until: fc.option(fc.integer({ min: 1201, max: 1300 }), { nil: undefined }),
  factor,
  source: fc.constant(source),
});
const pathShocks = fc.array(fc.oneof(priceShock, volatilityShock), { maxLength: 4 });

describe('laws of shocked paths', () => {
  it('prices stay positive, and as many', () => {
    fc.assert(
      fc.property(pathShocks, (shocks) => {
        const { prices } = shockedPath(path, shocks);
        expect(prices).toHaveLength(path.prices.length);
        expect(prices.every((price) => price > 0 && Number.isFinite(price))).toBe(true);
      }),
    );
  });

  it('shocks compose in any order', () => {
    fc.assert(
      fc.property(pathShocks, (shocks) => {
        const [there, back] = [shocked(...shocks), shocked(...[...shocks].reverse())];
        there.forEach((price, block) => {
          expect((back[block] ?? 0) / price).toBeCloseTo(1, 9);
        });
      }),
    );
  });

  it('nothing changes before the first shock', () => {
    fc.assert(
      fc.property(pathShocks, (shocks) => {
        const first = Math.min(...shocks.map(({ at }) => at));
        shocked(...shocks).forEach((price, block) => {
          if (12 * block < first) expect(price).toBe(path.prices[block]);
        });
      }),
    );
  });

  it('without shocks, or with shocks of other kinds, it is the path itself', () => {
    const gas: Shock = { kind: 'gas', at: 0, factor: 2, source };
    expect(shockedPath(path, [])).toBe(path);
    expect(shockedPath(path, [gas])).toBe(path);
  });
});

describe('price shock', () => {
  const fall: Shock = { kind: 'price', at: 600, factor: 0.7, source };

  it('acts from its second on: not in the block before', () => {
    const prices = shocked(fall);
    expect(prices[49]).toBe(path.prices[49]);
    expect(prices[50]).toBe((path.prices[50] ?? 0) * 0.7);
  });

  it('is permanent without a half-life', () => {
    expect(shocked(fall).at(-1)).toBe((path.prices.at(-1) ?? 0) * 0.7);
  });

  it('with one is half made good after it, in the logarithm, and three quarters after two', () => {
    const prices = shocked({ ...fall, halfLife: 120 });
    const left = (block: number) => Math.log((prices[block] ?? 0) / (path.prices[block] ?? 1));
    expect(left(50)).toBeCloseTo(Math.log(0.7), 12);
    expect(left(60)).toBeCloseTo(Math.log(0.7) / 2, 12);
    expect(left(70)).toBeCloseTo(Math.log(0.7) / 4, 12);
  });
});

describe('volatility shock', () => {
  it('multiplies the log returns of the blocks that start in its window, and no others', () => {
    const before = logReturns(path.prices);
    const after = logReturns(
      shocked({ kind: 'volatility', at: 120, until: 600, factor: 3, source }),
    );
    after.forEach((one, step) => {
      const expected = step >= 10 && step < 50 ? 3 : 1;
      expect(one).toBeCloseTo(expected * (before[step] ?? 0), 12);
    });
  });

  it('of factor 1 changes nothing', () => {
    expect(shocked({ kind: 'volatility', at: 0, factor: 1, source })).toEqual([...path.prices]);
  });
});

describe('a window', () => {
  it.each([
    [99, false],
    [100, true],
    [199, true],
    [200, false],
  ])('from 100 until 200, at second %d: %p', (now, isIn) => {
    expect(isWithin(now, { at: 100, until: 200 })).toBe(isIn);
  });

  it('without an end goes on', () => {
    expect(isWithin(1e9, { at: 100 })).toBe(true);
  });
});

describe('depth shocks', () => {
  it('multiply where they overlap, and leave depth alone elsewhere', () => {
    const depth = depthFactor([
      { kind: 'depth', at: 100, until: 300, factor: 0.5, source },
      { kind: 'depth', at: 200, factor: 0.4, source },
      { kind: 'gas', at: 0, factor: 9, source },
    ]);
    expect([0, 100, 200, 299, 300].map(depth)).toEqual([1, 0.5, 0.2, 0.2, 0.4]);
  });
});

describe('gas shocks', () => {
  const schedule: GasSchedule = [
    { from: 0, gwei: 10 },
    { from: 3600, gwei: 40 },
  ];
  const gasPrice = (gasPrices: GasSchedule, now: number) =>
    new ScheduledGasChain(scheduledGasChainParameters.parse({ blockTime: 12, gasPrices })).gasPrice(
      now,
    );

  it('multiply the gas price in their windows, whatever the schedule does within', () => {
    const windows = fc.array(
      fc.record({
        kind: fc.constant('gas' as const),
        at: fc.integer({ min: 0, max: 7200 }),
        until: fc.option(fc.integer({ min: 7201, max: 9000 }), { nil: undefined }),
        factor,
        source: fc.constant(source),
      }),
      { maxLength: 4 },
    );
    fc.assert(
      fc.property(windows, fc.integer({ min: 0, max: 10_000 }), (shocks, now) => {
        const active = shocks.filter((shock) => isWithin(now, shock));
        const expected = active.reduce(
          (product, shock) => product * shock.factor,
          gasPrice(schedule, now),
        );
        expect(gasPrice(shockedGasPrices(schedule, shocks), now)).toBeCloseTo(expected, 9);
      }),
    );
  });

  it('of which there are none leave the schedule as it is', () => {
    expect(shockedGasPrices(schedule, [])).toBe(schedule);
  });
});

describe('schema of shocks', () => {
  const window = { at: 100, until: 200, source };

  it.each([
    { kind: 'price', at: 0, factor: 0.7, source },
    { kind: 'price', at: 0, factor: 0.7, halfLife: 60, source },
    { kind: 'volatility', ...window, factor: 3 },
    { kind: 'depth', ...window, factor: 0.25 },
    { kind: 'gas', at: 100, factor: 10, source },
    { kind: 'oracle-failure', ...window },
  ])('accepts $kind', (shock) => {
    expect(shockSchema.parse(shock)).toEqual(shock);
  });

  it.each([
    ['without a source', { kind: 'gas', at: 0, factor: 2 }],
    ['with an empty source', { kind: 'gas', at: 0, factor: 2, source: '' }],
    ['that ends when it begins', { kind: 'gas', at: 100, until: 100, factor: 2, source }],
    ['with a factor of 0', { kind: 'price', at: 0, factor: 0, source }],
    ['before the start', { kind: 'oracle-failure', at: -1, source }],
    ['of an unknown kind', { kind: 'meteor', at: 0, source }],
  ])('refuses a shock %s', (_, shock) => {
    expect(shockSchema.safeParse(shock).success).toBe(false);
  });

  it('accepts a shock that ends a second after it begins', () => {
    const shock = { kind: 'gas', at: 100, until: 101, factor: 2, source };
    expect(shockSchema.safeParse(shock).success).toBe(true);
  });
});
