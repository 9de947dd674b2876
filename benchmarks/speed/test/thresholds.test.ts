import { describe, expect, it } from '@jest/globals';
import { wrongDecisions } from '../src/thresholds/thresholds.js';

describe('thresholds within one raw unit', () => {
  const positions = 20_000;
  const { byFloats, byGuardAndCheck } = wrongDecisions(positions);

  it('floats alone decide over a quarter of them wrongly', () => {
    expect(byFloats / positions).toBeGreaterThan(0.25);
  });

  it('floats with a guard band and an exact check decide none of them wrongly', () => {
    expect(byGuardAndCheck).toBe(0);
  });
});
