import { describe, expect, it } from '@jest/globals';
import { type Arithmetic, exactArithmetic, fastArithmetic } from '@liqlab/core';
import fc from 'fast-check';
import { exponential, halving, linear, type PriceCurve, stairstep } from '../src/index.js';

const day = 86_400;
const { num } = exactArithmetic;

const curves: Record<string, (arithmetic: Arithmetic) => PriceCurve> = {
  linear: (arithmetic) => linear(21_600, arithmetic),
  stairstep: (arithmetic) => stairstep(arithmetic.num('0.99'), 90, arithmetic),
  exponential: (arithmetic) => exponential(arithmetic.num('0.9998'), arithmetic),
  halving: (arithmetic) => halving(arithmetic),
};

const tops = fc.integer({ min: 1, max: 10 ** 9 }).map((cents) => cents / 100);
const seconds = fc.integer({ min: 0, max: day });

describe.each(Object.entries(curves))('the %s price', (_, curve) => {
  it('is the top at the start', () => {
    expect(curve(exactArithmetic)(num('2600'), 0).toString()).toBe('2600');
  });
  it('never rises, and never falls below zero', () => {
    const price = curve(exactArithmetic);
    const law = fc.property(tops, seconds, seconds, (top, some, more) => {
      const [before, after] = [price(num(top), some), price(num(top), some + more)];
      expect(after.lte(before)).toBe(true);
      expect(after.gte(num(0))).toBe(true);
    });
    fc.assert(law);
  });
  it('is the same in both arithmetics to 1e-12 of the top', () => {
    const [exact, fast] = [curve(exactArithmetic), curve(fastArithmetic)];
    const law = fc.property(tops, seconds, (top, time) => {
      const difference =
        fast(fastArithmetic.num(top), time).toNumber() - exact(num(top), time).toNumber();
      expect(Math.abs(difference)).toBeLessThanOrEqual(1e-12 * top);
    });
    fc.assert(law);
  });
});

describe('the linear price', () => {
  const price = linear(3, exactArithmetic);
  it('is zero from its duration on, and not a second before', () => {
    expect(price(num(30), 2).isZero()).toBe(false);
    expect(price(num(30), 3).isZero()).toBe(true);
    expect(price(num(30), 4).isZero()).toBe(true);
  });
  it('rounds the share of time left down, then the price', () => {
    expect(price(num(30), 2).toString()).toBe('9.99999999999999999999999999');
  });
  it('of a duration of zero is zero at once', () => {
    expect(linear(0, exactArithmetic)(num(30), 0).isZero()).toBe(true);
  });
});

describe('the stairstep price', () => {
  const price = stairstep(num('0.5'), 90, exactArithmetic);
  it('stays until the last second of a step', () => {
    expect(price(num(8), 89).toString()).toBe('8');
    expect(price(num(8), 90).toString()).toBe('4');
  });
});

describe('the exponential price', () => {
  it('multiplies by squaring and rounds each product half up', () => {
    const third = num('0.333333333333333333333333333');
    const price = exponential(third, exactArithmetic);
    // third² = 0.111111111111111111111111110888…, which is rounded up before it is used again.
    expect(price(num(1), 2).toString()).toBe('0.111111111111111111111111111');
    expect(price(num(1), 3).toString()).toBe('0.037037037037037037037037037');
  });
  it('of a cut of zero is zero after the first second', () => {
    const price = exponential(num(0), exactArithmetic);
    expect([0, 1, 2].map((time) => price(num(5), time).toString())).toEqual(['5', '0', '0']);
  });
  it('of a cut of one never falls', () => {
    expect(exponential(num(1), exactArithmetic)(num(5), day).toString()).toBe('5');
  });
});

describe("Ajna's halving price", () => {
  const price = (time: number) => halving(exactArithmetic)(num(256), time).toNumber();
  it('halves every 20 minutes until hour 2', () => {
    expect([0, 1_200, 2_400, 7_200].map(price)).toEqual([256, 128, 64, 4]);
  });
  it('then every 2 hours until hour 14', () => {
    expect([4, 6, 8, 14].map((hours) => price(hours * 3_600))).toEqual([2, 1, 0.5, 0.0625]);
  });
  it('then every hour', () => {
    expect([15, 16, 18].map((hours) => price(hours * 3_600))).toEqual([1 / 32, 1 / 64, 1 / 256]);
  });
  it('is the reference price, a 256th of the top, at hour 6, to the last digit', () => {
    expect(halving(exactArithmetic)(num('256000.256'), 6 * 3_600).toString()).toBe('1000.001');
  });
});
