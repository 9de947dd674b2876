import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { exactArithmetic, fastArithmetic, guardedTrigger, type Num } from '../src/index.js';

const { fromRaw } = exactArithmetic;

/** Collateral, price, threshold, and a debt at most one raw unit away from what they carry. */
const nearThreshold = fc
  .record({
    collateral: fc.bigInt({ min: 10n ** 15n, max: 10n ** 23n }),
    price: fc.bigInt({ min: 10n ** 6n, max: 10n ** 13n }),
    threshold: fc.integer({ min: 5_000, max: 9_500 }),
    nudge: fc.integer({ min: -1, max: 1 }),
  })
  .map(({ collateral, price, threshold, nudge }) => {
    const carried = fromRaw(collateral, 18).times(fromRaw(price, 8)).times(fromRaw(threshold, 4));
    const debt = carried.quantize(18, 'down').plus(fromRaw(nudge, 18));
    return {
      collateral: fromRaw(collateral, 18),
      price: fromRaw(price, 8),
      threshold: fromRaw(threshold, 4),
      carried,
      debt,
    };
  });

const runs = 10_000;

/** Trigger price in floats, as mechanisms compute it. */
function triggerOf(collateral: Num, threshold: Num, debt: Num): number {
  return debt.toNumber() / (collateral.toNumber() * threshold.toNumber());
}

describe('10,000 positions within one raw unit of their threshold', () => {
  const positions = fc.sample(nearThreshold, runs);

  it('floats alone decide a good part of them wrongly, by trigger price and by health', () => {
    const { num } = fastArithmetic;
    const wrong = positions.filter(({ collateral, price, threshold, carried, debt }) => {
      const isUnsafe = carried.lt(debt);
      const power = [collateral, price, threshold]
        .map((one) => num(one.toNumber()))
        .reduce((product, one) => product.times(one));
      const byHealth = power.lt(num(debt.toNumber()));
      const byTrigger = price.toNumber() < triggerOf(collateral, threshold, debt);
      return byHealth !== isUnsafe || byTrigger !== isUnsafe;
    });
    expect(wrong.length / runs).toBeGreaterThan(0.25);
  });

  it('floats with a guard band look at every unsafe one, and the exact check decides', () => {
    const wrong = positions.filter(({ collateral, price, threshold, carried, debt }) => {
      const isUnsafe = carried.lt(debt);
      const isLookedAt = price.toNumber() <= guardedTrigger(triggerOf(collateral, threshold, debt));
      return (isLookedAt && carried.lt(debt)) !== isUnsafe;
    });
    expect(wrong).toEqual([]);
  });

  it('a position a millionth away from its threshold is left asleep', () => {
    const looked = positions.filter(
      ({ collateral, price, threshold, debt }) =>
        price.toNumber() * 1.000_001 <= guardedTrigger(triggerOf(collateral, threshold, debt)),
    );
    expect(looked).toEqual([]);
  });
});
