import { describe, expect, it } from '@jest/globals';
import { exactArithmetic } from '@liqlab/core';
import { priceAfter } from '../src/priceAfter.js';
import { Volatility } from '../src/volatility.js';

describe('the price of a half-life auction', () => {
  const at = (elapsed: number) =>
    priceAfter(elapsed, exactArithmetic.num(1000), 3600, exactArithmetic).toString();

  it('is the first one at once, and a half of it after each half-life', () => {
    expect([0, 3600, 7200, 10_800].map(at)).toEqual(['1000', '500', '250', '125']);
  });

  it('falls in a line between', () => {
    expect([900, 1800, 5400].map(at)).toEqual(['875', '750', '375']);
  });
});

describe('the volatility that the mechanism has seen', () => {
  it('is 0 before the second look', () => {
    const volatility = new Volatility();
    expect(volatility.over(3600)).toBe(0);
    volatility.observe(0, 2000);
    expect(volatility.over(3600)).toBe(0);
  });

  it('grows with the square root of time', () => {
    const volatility = new Volatility();
    volatility.observe(0, 2000);
    volatility.observe(3600, 2000 * Math.exp(0.01));
    expect(volatility.over(3600)).toBeCloseTo(0.01, 12);
    expect(volatility.over(4 * 3600)).toBeCloseTo(0.02, 12);
  });
});
