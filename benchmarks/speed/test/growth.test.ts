import { expect, it } from '@jest/globals';
import { fastArithmetic } from '@liqlab/core';
import { withIdlePositions } from '../src/growth/withIdlePositions.js';
import { totalsOf, wholeHarness } from '../src/workloadK/wholeHarness.js';
import { makeWorkload } from '../src/workloadK/workload.js';

it('idle positions change the size of the book and nothing that happens', () => {
  const workload = makeWorkload({ steps: 100, positions: 100 }, 0);
  const larger = withIdlePositions(workload, 1000);
  expect(larger.book.ids).toHaveLength(1000);
  const [alone, among] = [workload, larger].map((one) =>
    totalsOf(wholeHarness(one, fastArithmetic)),
  );
  expect(alone?.liquidations).toBeGreaterThan(10);
  expect(among).toEqual(alone);
});
