import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { QuantileSketch, quantileOfSorted } from '../src/index.js';

const shares = [0, 0.05, 0.25, 0.5, 0.75, 0.95, 1];

function sketchOf(values: readonly number[]): QuantileSketch {
  const sketch = new QuantileSketch();
  for (const value of values) sketch.add(value);
  return sketch;
}

const numbers = fc.array(fc.double({ min: -1e6, max: 1e6, noNaN: true }), { minLength: 1 });

describe('QuantileSketch', () => {
  it('knows every quantile to half a per cent', () => {
    fc.assert(
      fc.property(numbers, (values) => {
        const sorted = Float64Array.from(values).sort();
        sketchOf(values)
          .quantiles(shares)
          .forEach((quantile, index) => {
            const exact = quantileOfSorted(sorted, shares[index] as number) as number;
            expect(Math.abs(quantile - exact)).toBeLessThanOrEqual(
              0.00501 * Math.abs(exact) + 2e-9,
            );
          });
      }),
    );
  });

  it('does not see the order, nor whether the numbers came in parts', () => {
    fc.assert(
      fc.property(numbers, numbers, (first, second) => {
        const whole = sketchOf([...second, ...first].reverse());
        const parts = sketchOf(first);
        parts.addAll(sketchOf(second));
        expect(parts.quantiles(shares)).toEqual(whole.quantiles(shares));
        expect(parts.count).toBe(first.length + second.length);
      }),
    );
  });

  it('has no quantile without a number', () => {
    expect(new QuantileSketch().quantiles(shares)).toEqual([]);
  });
});
