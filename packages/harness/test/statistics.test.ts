import { describe, expect, it } from '@jest/globals';
import { randomStream } from '@liqlab/market';
import fc from 'fast-check';
import {
  differenceOf,
  expectedShortfall,
  incompleteBeta,
  meanEstimate,
  NumberColumn,
  pairedDifference,
  quantileOfSorted,
  studentQuantile,
  tailRisk,
} from '../src/index.js';

const someNumbers = fc.array(fc.double({ min: -1e6, max: 1e6, noNaN: true }), { minLength: 2 });
const upTo = (last: number): number[] => Array.from({ length: last }, (_, index) => index + 1);

describe('incompleteBeta', () => {
  it('is 0 and 1 at the ends', () => {
    expect(incompleteBeta(0, 2, 3)).toBe(0);
    expect(incompleteBeta(1, 2, 3)).toBe(1);
  });

  it('is x to the a with b = 1', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0.01, max: 0.99, noNaN: true }),
        fc.double({ min: 0.5, max: 50, noNaN: true }),
        (x, a) => {
          expect(incompleteBeta(x, a, 1)).toBeCloseTo(x ** a, 11);
        },
      ),
    );
  });
});

describe('studentQuantile', () => {
  // Abramowitz and Stegun, table 26.10, with more digits where a closed form gives them.
  it.each([
    [0.975, 1, Math.tan(Math.PI * 0.475)],
    [0.975, 2, 0.95 * Math.sqrt(2 / (1 - 0.95 ** 2))],
    [0.95, 9, 1.8331129],
    [0.975, 9, 2.2621572],
    [0.975, 30, 2.0422725],
    [0.995, 30, 2.7499957],
    [0.975, 120, 1.9799304],
    [0.975, 1e6, 1.9599664],
  ])('%d with %d degrees of freedom', (probability, degreesOfFreedom, t) => {
    const quantile = studentQuantile(probability, degreesOfFreedom);
    expect(Math.abs(quantile / t - 1)).toBeLessThan(5e-8);
  });

  it('falls with the degrees of freedom, and grows with the probability', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0.6, max: 0.99, noNaN: true }),
        fc.double({ min: 0.7, max: 200, noNaN: true }),
        (probability, degreesOfFreedom) => {
          const t = studentQuantile(probability, degreesOfFreedom);
          expect(studentQuantile(probability, degreesOfFreedom + 1)).toBeLessThan(t);
          expect(studentQuantile(probability + 0.005, degreesOfFreedom)).toBeGreaterThan(t);
        },
      ),
    );
  });
});

describe('meanEstimate', () => {
  it('of 1, 2, 3, 4: 2.5 ± 3.182446 × √(5/3) / 2', () => {
    const { mean, count, interval } = meanEstimate([[1, 2, 3, 4]]);
    expect([mean, count]).toEqual([2.5, 4]);
    expect((interval?.high ?? 0) - 2.5).toBeCloseTo(3.1824463 * Math.sqrt(5 / 3) * 0.5, 6);
    expect(2.5 - (interval?.low ?? 0)).toBeCloseTo(3.1824463 * Math.sqrt(5 / 3) * 0.5, 6);
  });

  it('of one number is the number, without an interval', () => {
    expect(meanEstimate([[0.1]])).toEqual({ mean: 0.1, count: 1, interval: null });
  });

  it('of no number is null', () => {
    expect(meanEstimate([[], []])).toEqual({ mean: null, count: 0, interval: null });
  });

  it('of equal numbers has an interval of no width', () => {
    expect(meanEstimate([[2, 2, 2]]).interval).toEqual({ low: 2, high: 2 });
  });

  it('gives every sample the same weight, and leaves empty ones out', () => {
    expect(meanEstimate([[0, 0, 0], [], [3]])).toEqual({ mean: 1.5, count: 4, interval: null });
  });

  it('of two samples alike has half the variance of one, and more degrees of freedom', () => {
    const sample = [1, 2, 3, 4];
    const { interval } = meanEstimate([sample, sample]);
    const reach = studentQuantile(0.975, 6) * Math.sqrt(5 / 3 / 4 / 2);
    expect((interval?.high ?? 0) - 2.5).toBeCloseTo(reach, 10);
  });

  it('does not depend on the order of the samples or of their numbers, but for rounding', () => {
    fc.assert(
      fc.property(someNumbers, someNumbers, (a, b) => {
        const one = meanEstimate([a, b]);
        const other = meanEstimate([[...b].reverse(), [...a].reverse()]);
        expect(other.mean).toBeCloseTo(one.mean as number, 5);
        expect(other.interval?.low).toBeCloseTo(one.interval?.low as number, 3);
      }),
    );
  });

  it('covers the true mean in 95 of 100 cases', () => {
    const stream = randomStream(1, 'coverage', 0, 'samples');
    const samples = 4000;
    let covered = 0;
    for (let sample = 0; sample < samples; sample += 1) {
      const numbers = Array.from({ length: 8 }, () => 3 + 2 * stream.normal());
      const { interval } = meanEstimate([numbers]);
      if (interval && interval.low <= 3 && interval.high >= 3) covered += 1;
    }
    // Four standard errors of a share of 0.95.
    expect(Math.abs(covered / samples - 0.95)).toBeLessThan(4 * Math.sqrt((0.95 * 0.05) / samples));
  });

  it('covers the mean of three scenarios of unlike variance in 95 of 100 cases', () => {
    const stream = randomStream(2, 'coverage', 0, 'samples');
    const samples = 4000;
    let covered = 0;
    for (let sample = 0; sample < samples; sample += 1) {
      const scenarios = [1, 4, 10].map((mean) =>
        Array.from({ length: 10 }, () => mean + mean * stream.normal()),
      );
      const { interval } = meanEstimate(scenarios);
      if (interval && interval.low <= 5 && interval.high >= 5) covered += 1;
    }
    expect(Math.abs(covered / samples - 0.95)).toBeLessThan(0.015);
  });
});

describe('pairedDifference', () => {
  const pairs = (contender: readonly number[], baseline: readonly number[]) => [
    contender.map((value, path) => [value, baseline[path] as number] as const),
  ];
  const noise = [0.1, -0.2, 0.05, 0.15, -0.1];
  const above = noise.map((value) => 1 + value);
  const zero = noise.map(() => 0);

  it.each([
    ['more', above, 'better'],
    ['less', above, 'worse'],
    ['neither', above, 'higher'],
    ['more', above.map((value) => -value), 'worse'],
    ['less', above.map((value) => -value), 'better'],
    ['neither', above.map((value) => -value), 'lower'],
    ['more', noise, 'no difference shown at this sample size'],
  ] as const)('where %s is better, %j against nothing is %s', (better, contender, verdict) => {
    expect(pairedDifference(pairs(contender, zero), better).verdict).toBe(verdict);
  });

  it('shows on the same paths what two means on their own do not show', () => {
    const base = [10, 50, 90, 130, 170];
    const contender = base.map((value, path) => value + 1 + (noise[path] as number));
    expect(pairedDifference(pairs(contender, base), 'more').verdict).toBe('better');
    const own = meanEstimate([contender]).interval;
    expect(own && own.low < 90 && own.high > 90).toBe(true);
  });

  it('shows nothing with one path', () => {
    expect(pairedDifference(pairs([1], [0]), 'more')).toEqual({
      mean: 1,
      count: 1,
      interval: null,
      verdict: 'no difference shown at this sample size',
    });
  });

  it('takes what rounding does for no difference', () => {
    const rounded = pairs([1 - 1e-15, 1 - 1e-15, 1 - 2e-15], [1, 1, 1]);
    expect(pairedDifference(rounded, 'more').interval).toEqual({ low: 0, high: 0 });
    expect(differenceOf([1 - 1e-9, 1])).toBe(0);
    expect(differenceOf([1 - 1e-8, 1])).toBeLessThan(0);
  });

  it('turns round with its sides', () => {
    fc.assert(
      fc.property(someNumbers, someNumbers, (a, b) => {
        const size = Math.min(a.length, b.length);
        const [one, other] = [a.slice(0, size), b.slice(0, size)];
        const there = pairedDifference(pairs(one, other), 'more');
        const back = pairedDifference(pairs(other, one), 'more');
        expect(back.mean).toBeCloseTo(-(there.mean as number), 9);
        const opposite = { better: 'worse', worse: 'better' } as Record<string, string>;
        expect(back.verdict).toBe(opposite[there.verdict] ?? there.verdict);
      }),
    );
  });
});

describe('quantileOfSorted', () => {
  it.each([
    [0.05, 1],
    [0.5, 10],
    [0.95, 19],
    [0.951, 20],
    [1, 20],
    [0, 1],
  ])('the %d-quantile of 1 to 20 is %d', (q, value) => {
    expect(quantileOfSorted(upTo(20), q)).toBe(value);
  });

  it('of nothing is undefined', () => {
    expect(quantileOfSorted([], 0.5)).toBeUndefined();
  });

  it('is one of the numbers, and grows with q', () => {
    fc.assert(
      fc.property(someNumbers, fc.double({ min: 0, max: 0.9, noNaN: true }), (numbers, q) => {
        const sorted = [...numbers].sort((a, b) => a - b);
        const value = quantileOfSorted(sorted, q) as number;
        expect(sorted).toContain(value);
        expect(quantileOfSorted(sorted, q + 0.1)).toBeGreaterThanOrEqual(value);
      }),
    );
  });
});

describe('expectedShortfall', () => {
  it('is the mean of the worst 5 of 100, and the worst 1', () => {
    expect(expectedShortfall(upTo(100), 0.95)).toBeCloseTo(98, 10);
    expect(expectedShortfall(upTo(100), 0.99)).toBeCloseTo(100, 10);
  });

  it('takes the number at the edge in part', () => {
    // The worst 5 % of 30 paths are 1.5 paths: 30, and half of 29.
    expect(expectedShortfall(upTo(30), 0.95)).toBeCloseTo((30 + 29 / 2) / 1.5, 10);
  });

  it('is the largest loss where the tail is less than one path', () => {
    expect(expectedShortfall(upTo(10), 0.95)).toBeCloseTo(10, 10);
  });

  it('is never below the quantile, and grows with q', () => {
    fc.assert(
      fc.property(someNumbers, (numbers) => {
        const sorted = [...numbers].sort((a, b) => a - b);
        const [es95, es99] = [0.95, 0.99].map((q) => expectedShortfall(sorted, q) as number);
        const tolerance = 1e-6;
        expect(es95).toBeGreaterThanOrEqual((quantileOfSorted(sorted, 0.95) as number) - tolerance);
        expect(es99).toBeGreaterThanOrEqual((es95 as number) - tolerance);
      }),
    );
  });
});

describe('tailRisk', () => {
  it('names the number of paths, whatever their order', () => {
    const { paths, var95, es95, es99 } = tailRisk(upTo(200).reverse());
    expect([paths, var95]).toEqual([200, 190]);
    expect(es95).toBeCloseTo(195.5, 10);
    expect(es99).toBeCloseTo(199.5, 10);
  });

  it('without a path has no number', () => {
    expect(tailRisk([])).toEqual({ paths: 0, var95: null, es95: null, es99: null });
  });
});

describe('NumberColumn', () => {
  it('keeps numbers at any index, and tells where there is none', () => {
    const column = new NumberColumn();
    column.set(1000, 5);
    column.set(3, 0);
    column.set(4, null);
    expect(column.values()).toEqual([0, 5]);
    expect(column.indexed()).toEqual([
      [3, 0],
      [1000, 5],
    ]);
    expect([column.at(3), column.at(4), column.at(99_999)]).toEqual([0, undefined, undefined]);
  });
});
