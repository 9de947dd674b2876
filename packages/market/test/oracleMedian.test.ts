import { describe, expect, it } from '@jest/globals';
import { StalePriceError } from '@liqlab/core';
import fc from 'fast-check';
import { MedianOracle, medianOracleParameters } from '../src/index.js';

const exact = { noise: 0, lag: 0 };
const silent = { ...exact, failures: [{ at: 0 }] };
const dead = { ...exact, failures: [{ at: 1 }] };

function median(sources: readonly object[], change: object = {}): MedianOracle {
  const parameters = { kind: 'median', sources, minimumSources: 1, maximumAge: 600, ...change };
  return new MedianOracle(medianOracleParameters.parse(parameters));
}

describe('laws of the median', () => {
  it('without noise or lag it shows the reference price, in every block', () => {
    fc.assert(
      fc.property(fc.array(fc.double({ min: 0.01, max: 1e6, noNaN: true })), (references) => {
        const oracle = median([exact, exact, exact]);
        references.forEach((reference, block) => {
          oracle.observe(12 * block, reference);
          expect(oracle.price(12 * block)).toBe(reference);
        });
      }),
    );
  });

  it('a minority that is wrong does not move it beyond what the others say', () => {
    const wild = { noise: 1, lag: 0 };
    fc.assert(
      fc.property(fc.nat(), (seed) => {
        const oracle = median([exact, wild, exact, wild, exact], { seed, outlierLimit: 1e9 });
        oracle.observe(0, 2000);
        expect(oracle.price(0)).toBe(2000);
      }),
    );
  });

  it('is the same with the same seed, another with another', () => {
    const shown = (seed: number) => {
      const oracle = median([{ noise: 0.01 }, { noise: 0.01 }, { noise: 0.01 }], { seed });
      oracle.observe(0, 2000);
      return oracle.price(0);
    };
    expect(shown(1)).toBe(shown(1));
    expect(shown(1)).not.toBe(shown(2));
  });

  it('a failure of one source does not change what another says, then or later', () => {
    const noisy = { noise: 0.01, lag: 0 };
    const failing = { ...noisy, failures: [{ at: 12, until: 24 }] };
    const shown = (first: object) => {
      const oracle = median([first, noisy], { outlierLimit: 1e9 });
      for (const now of [0, 12, 24]) oracle.observe(now, 2000);
      return oracle.price(24);
    };
    expect(shown(failing)).toBe(shown(noisy));
  });
});

describe('the median of sources that disagree', () => {
  // A source that is dead from second 1 on goes on saying what it said at second 0.
  const shown = (live: number, stuck: number, change = {}) => {
    const oracle = median([...Array(live).fill(exact), ...Array(stuck).fill(dead)], {
      outlierLimit: 1e9,
      ...change,
    });
    oracle.observe(0, 100);
    oracle.observe(12, 110);
    return oracle.price(12);
  };

  it.each([
    [2, 1, 110],
    [1, 2, 100],
    [2, 2, 105],
    [1, 0, 110],
  ])('%d that say 110 and %d that say 100: %d', (live, stuck, expected) => {
    expect(shown(live, stuck)).toBe(expected);
  });

  it('leaves out who is further from it than the limit, not who is at the limit', () => {
    // Of 110, 110 and 100 the last is 1/11 below the median.
    const needsAll = { minimumSources: 3 };
    expect(shown(2, 1, { ...needsAll, outlierLimit: 0.091 })).toBe(110);
    expect(() => shown(2, 1, { ...needsAll, outlierLimit: 0.0909 })).toThrow(StalePriceError);
  });
});

describe('sources of the median', () => {
  it('count until their report is as old as the limit, not a second longer', () => {
    const oracle = median([dead]);
    oracle.observe(0, 100);
    oracle.observe(12, 110);
    expect(oracle.price(600)).toBe(100);
    expect(() => oracle.price(601)).toThrow(StalePriceError);
  });

  it('must be as many as the minimum: two of three suffice, one does not', () => {
    const two = median([exact, exact, silent], { minimumSources: 2 });
    two.observe(0, 100);
    expect(two.price(0)).toBe(100);
    const one = median([exact, silent, silent], { minimumSources: 2 });
    one.observe(0, 100);
    expect(() => one.price(0)).toThrow(StalePriceError);
  });

  it('report after their lag, not a second earlier; at the start at once', () => {
    const oracle = median([{ noise: 0, lag: 30 }]);
    expect(oracle.observe(0, 100)).toBe(true);
    expect(oracle.observe(12, 110)).toBe(false);
    expect(oracle.observe(41, 110)).toBe(false);
    expect(oracle.price(41)).toBe(100);
    expect(oracle.observe(42, 110)).toBe(true);
    expect(oracle.price(42)).toBe(110);
  });

  it('that all fail leave no price, and a change is told when it comes back', () => {
    const oracle = median([{ ...exact, failures: [{ at: 12, until: 1200 }] }]);
    expect(oracle.observe(0, 100)).toBe(true);
    expect(oracle.observe(12, 100)).toBe(false);
    expect(oracle.observe(612, 100)).toBe(true);
    expect(() => oracle.price(612)).toThrow(StalePriceError);
    expect(oracle.observe(1200, 100)).toBe(true);
  });

  it('have said nothing before the first observation', () => {
    expect(() => median([exact]).price(0)).toThrow(StalePriceError);
  });
});

describe('schema of the median', () => {
  it('by default is five sources of which three must agree', () => {
    const { sources, minimumSources } = medianOracleParameters.parse({ kind: 'median' });
    expect([sources.length, minimumSources]).toEqual([5, 3]);
  });

  it('refuses a minimum above the number of sources, and takes one equal to it', () => {
    const accepts = (minimumSources: number) =>
      medianOracleParameters.safeParse({ kind: 'median', sources: [exact, exact], minimumSources })
        .success;
    expect([2, 3].map(accepts)).toEqual([true, false]);
  });
});
