import { describe, expect, it } from '@jest/globals';
import { exactArithmetic, fastArithmetic } from '@liqlab/core';
import { bareLoop } from '../src/workloadK/bareLoop.js';
import { mechanismLoop } from '../src/workloadK/mechanismLoop.js';
import { totalsOf, wholeHarness } from '../src/workloadK/wholeHarness.js';
import { makeWorkload } from '../src/workloadK/workload.js';

const size = { steps: 200, positions: 300 };

describe.each([fastArithmetic, exactArithmetic])('workload K in $name arithmetic', (arithmetic) => {
  it.each([0, 1])('is the same in the harness and in the loops, path %i', (path) => {
    const workload = makeWorkload(size, path);
    const bare = bareLoop(workload);
    expect(bare.liquidations).toBeGreaterThan(100);
    expect(bare.badDebt).toBeGreaterThan(0);
    const whole = totalsOf(wholeHarness(workload, arithmetic));
    for (const totals of [whole, mechanismLoop(workload, arithmetic)]) {
      expect(totals.liquidations).toBe(bare.liquidations);
      for (const sum of ['repaid', 'seized', 'proceeds', 'badDebt'] as const) {
        expect(Math.abs(totals[sum] / bare[sum] - 1)).toBeLessThan(1e-9);
      }
    }
  });
});

describe('workload K', () => {
  it('is drawn from seeds: the same path twice, another one by another number', () => {
    const prices = (path: number) => makeWorkload(size, path).path.prices;
    expect(prices(0)).toEqual(prices(0));
    expect(prices(0)).not.toEqual(prices(1));
  });
});
