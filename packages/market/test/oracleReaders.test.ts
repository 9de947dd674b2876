import { describe, expect, it } from '@jest/globals';
import { LiquidationPausedError, StalePriceError } from '@liqlab/core';
import fc from 'fast-check';
import {
  DelayedOracle,
  delayedOracleParameters,
  LayeredOracle,
  TimeWeightedOracle,
  timeWeightedOracleParameters,
} from '../src/index.js';
import { OracleStub } from './oracleStub.js';

const reference = fc.double({ min: 0.01, max: 1e6, noNaN: true });

describe('the delayed oracle', () => {
  const delayed = (change = {}) =>
    new DelayedOracle(delayedOracleParameters.parse({ kind: 'delayed', ...change }));

  it('has no price before it has been polled', () => {
    expect(() => delayed().price(0)).toThrow(StalePriceError);
  });

  it('starts with the first price, and shows it until the second poll', () => {
    const oracle = delayed();
    expect(oracle.observe(0, 2000)).toBe(true);
    expect(oracle.observe(3600, 1900)).toBe(false);
    expect(oracle.price(3600)).toBe(2000);
    expect(oracle.observe(7200, 1800)).toBe(true);
    expect(oracle.price(7200)).toBe(1900);
  });

  it('is polled in the first block of the hour, not in the last of the hour before', () => {
    const oracle = delayed();
    for (const [now, price] of [
      [0, 2000],
      [3599, 1500],
      [3605, 1900],
      [7199, 1500],
    ] as const) {
      oracle.observe(now, price);
    }
    expect(oracle.price(7199)).toBe(2000);
    oracle.observe(7200, 1700);
    expect(oracle.price(7200)).toBe(1900);
  });

  it('after a late poll is polled again at the full hour, as the clock says', () => {
    const oracle = delayed();
    oracle.observe(0, 2000);
    oracle.observe(5000, 1900);
    expect(oracle.observe(7200, 1800)).toBe(true);
    expect(oracle.price(7200)).toBe(1900);
  });

  it('always shows what the reference price was one to two hours before', () => {
    fc.assert(
      fc.property(fc.array(reference, { minLength: 24, maxLength: 40 }), (references) => {
        const oracle = delayed();
        references.forEach((price, index) => {
          const now = 600 * index;
          oracle.observe(now, price);
          const poll = Math.floor(now / 3600) - 1;
          expect(oracle.price(now)).toBe(references[Math.max(0, poll) * 6]);
        });
      }),
    );
  });

  it('refuses a price that was shown longer ago than its maximum age', () => {
    const oracle = delayed({ maximumAge: 4000 });
    oracle.observe(0, 2000);
    expect(oracle.price(4000)).toBe(2000);
    expect(() => oracle.price(4001)).toThrow(StalePriceError);
  });
});

describe('the time-weighted oracle', () => {
  const timeWeighted = (change = {}) =>
    new TimeWeightedOracle(
      timeWeightedOracleParameters.parse({ kind: 'time-weighted', window: 600, ...change }),
    );

  it('has no price before it has observed one', () => {
    expect(() => timeWeighted().price(0)).toThrow(StalePriceError);
  });

  it('starts with the first price, as if it had held before', () => {
    const oracle = timeWeighted();
    expect(oracle.observe(0, 2000)).toBe(true);
    expect(oracle.price(0)).toBeCloseTo(2000, 9);
  });

  it('gives a price no weight in the second it appears, half after half a window, all after one', () => {
    const oracle = timeWeighted();
    oracle.observe(0, 100);
    const shown = [0, 300, 600, 900].map((sinceFall) => {
      oracle.observe(60 + sinceFall, 25);
      return oracle.price(60 + sinceFall);
    });
    expect(shown).toEqual([100, 50, 25, 25].map((price) => expect.closeTo(price, 9)));
  });

  it('is the geometric mean of the prices that held in the window, however they came', () => {
    fc.assert(
      fc.property(fc.array(reference, { minLength: 12, maxLength: 40 }), (references) => {
        const oracle = timeWeighted();
        references.forEach((price, block) => {
          oracle.observe(60 * block, price);
        });
        const held = references.slice(-11, -1);
        const mean = Math.exp(held.reduce((sum, price) => sum + Math.log(price), 0) / 10);
        expect(oracle.price(60 * (references.length - 1)) / mean).toBeCloseTo(1, 9);
      }),
    );
  });

  it('weighs a price by the time it held, also between two observations far apart', () => {
    const oracle = timeWeighted();
    oracle.observe(0, 100);
    oracle.observe(1000, 400);
    oracle.observe(1150, 400);
    expect(oracle.price(1150)).toBeCloseTo(100 ** 0.75 * 400 ** 0.25, 9);
  });

  it('stays within the range of the prices of its window', () => {
    fc.assert(
      fc.property(fc.array(reference, { minLength: 2, maxLength: 30 }), (references) => {
        const oracle = timeWeighted();
        references.forEach((price, block) => {
          oracle.observe(60 * block, price);
          const shown = oracle.price(60 * block);
          expect(shown).toBeGreaterThanOrEqual(Math.min(...references) * (1 - 1e-9));
          expect(shown).toBeLessThanOrEqual(Math.max(...references) * (1 + 1e-9));
        });
      }),
    );
  });

  it('is stale when the last observation is older than its maximum age', () => {
    const oracle = timeWeighted({ maximumAge: 900 });
    oracle.observe(0, 2000);
    expect(oracle.price(900)).toBeCloseTo(2000, 9);
    expect(() => oracle.price(901)).toThrow(StalePriceError);
  });
});

describe('an oracle that reads another', () => {
  it('observes its price, not the market’s', () => {
    const [source, reader] = [new OracleStub(1990), new OracleStub(7)];
    const oracle = new LayeredOracle(source, reader);
    oracle.observe(12, 2000);
    expect(source.observed).toEqual([[12, 2000]]);
    expect(reader.observed).toEqual([[12, 1990]]);
    expect(oracle.price(12)).toBe(7);
  });

  it.each([new StalePriceError('the collateral', 'too old'), new LiquidationPausedError('a jump')])(
    'observes nothing while the other one refuses with $name, and keeps its own',
    (refusal) => {
      const [source, reader] = [new OracleStub(refusal), new OracleStub(7)];
      const oracle = new LayeredOracle(source, reader);
      expect(oracle.observe(12, 2000)).toBe(false);
      expect(reader.observed).toEqual([]);
      expect(oracle.price(12)).toBe(7);
    },
  );

  it('does not swallow a fault', () => {
    const oracle = new LayeredOracle(new OracleStub(new TypeError('fault')), new OracleStub(7));
    expect(() => oracle.observe(12, 2000)).toThrow(TypeError);
  });
});
