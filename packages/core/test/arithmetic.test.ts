import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  type Arithmetic,
  DivisionByZeroError,
  exactArithmetic,
  fastArithmetic,
  NotANumberError,
  type Num,
  type Rounding,
} from '../src/index.js';

const rounding = fc.constantFrom<Rounding>('down', 'up', 'half-up');
const operation = fc.constantFrom('plus', 'minus', 'times', 'div' as const);
// 15 significant digits and 18 decimals at most: what an amount of a token looks like.
const amount = fc
  .tuple(fc.integer({ min: -999_999_999, max: 999_999_999 }), fc.integer({ min: 0, max: 9 }))
  .map(([mantissa, decimals]) => `${mantissa}e-${decimals}`);
const nonZero = amount.filter((text) => Number(text) !== 0);

function relativeDifference(a: number, b: number, scale: number): number {
  return a === b ? 0 : Math.abs(a - b) / scale;
}

describe.each([exactArithmetic, fastArithmetic])('laws of the $name arithmetic', (arithmetic) => {
  const num = (text: string): Num => arithmetic.num(text);

  it('adds and multiplies in any order', () => {
    fc.assert(
      fc.property(amount, amount, (a, b) => {
        expect(
          num(a)
            .plus(num(b))
            .eq(num(b).plus(num(a))),
        ).toBe(true);
        expect(
          num(a)
            .times(num(b))
            .eq(num(b).times(num(a))),
        ).toBe(true);
      }),
    );
  });

  it('orders: exactly one of lt, eq, gt; lte and gte follow', () => {
    fc.assert(
      fc.property(amount, amount, (left, right) => {
        const [a, b] = [num(left), num(right)];
        expect([a.lt(b), a.eq(b), a.gt(b)].filter(Boolean)).toHaveLength(1);
        expect(a.lte(b)).toBe(!a.gt(b));
        expect(a.gte(b)).toBe(!a.lt(b));
      }),
    );
  });

  it('quantize: down ≤ value ≤ up in magnitude, one unit apart at most, half-up is one of the two', () => {
    fc.assert(
      fc.property(amount, fc.integer({ min: 0, max: 8 }), (text, decimals) => {
        const magnitude = num(text.replace('-', ''));
        const cut = (how: Rounding): number => magnitude.quantize(decimals, how).toNumber();
        expect(cut('down')).toBeLessThanOrEqual(magnitude.toNumber());
        expect(cut('up')).toBeGreaterThanOrEqual(magnitude.toNumber());
        expect(cut('up') - cut('down')).toBeLessThanOrEqual(10 ** -decimals * 1.0001);
        expect([cut('down'), cut('up')]).toContain(cut('half-up'));
      }),
    );
  });

  it('quantize is idempotent', () => {
    fc.assert(
      fc.property(amount, fc.integer({ min: 0, max: 18 }), rounding, (text, decimals, how) => {
        const once = num(text).quantize(decimals, how);
        expect(once.quantize(decimals, how).eq(once)).toBe(true);
      }),
    );
  });

  it('reads what it writes', () => {
    fc.assert(
      fc.property(amount, (text) => {
        expect(num(num(text).toString()).eq(num(text))).toBe(true);
      }),
    );
  });

  it('never changes its operands', () => {
    const [a, b] = [num('1.5'), num('2.5')];
    a.plus(b).minus(b).times(b).div(b).quantize(0, 'up');
    expect([a.toNumber(), b.toNumber()]).toEqual([1.5, 2.5]);
  });

  it.each(['NaN', 'Infinity', '', 'abc', '1,5'])('refuses %p as a number', (text) => {
    expect(() => arithmetic.num(text)).toThrow(NotANumberError);
  });

  it('refuses to divide by zero', () => {
    expect(() => arithmetic.one.div(arithmetic.zero)).toThrow(DivisionByZeroError);
  });

  it.each([
    ['2.5', 'half-up', 3],
    ['-2.5', 'half-up', -3],
    ['2.4', 'half-up', 2],
    ['-2.9', 'down', -2],
    ['-2.1', 'up', -3],
    ['2.1', 'up', 3],
  ] as const)('rounds %s %s to %d', (text, how, expected) => {
    expect(num(text).quantize(0, how).toNumber()).toBe(expected);
  });
});

describe('where exact and fast agree', () => {
  const both = <Result>(compute: (arithmetic: Arithmetic) => Result): [Result, Result] => [
    compute(exactArithmetic),
    compute(fastArithmetic),
  ];

  it('one operation: within 1e-15 of the larger operand or the result', () => {
    fc.assert(
      fc.property(amount, nonZero, operation, (a, b, name) => {
        const [exact, fast] = both((arithmetic) =>
          arithmetic.num(a)[name](arithmetic.num(b)).toNumber(),
        );
        const scale = Math.max(Math.abs(Number(a)), Math.abs(Number(b)), Math.abs(exact));
        expect(relativeDifference(exact, fast, scale)).toBeLessThan(1e-15);
      }),
    );
  });

  it('quantize: the same result wherever the raw amount has fewer than 52 bits', () => {
    fc.assert(
      fc.property(amount, fc.integer({ min: 0, max: 6 }), rounding, (text, decimals, how) => {
        const [exact, fast] = both((arithmetic) =>
          arithmetic.num(text).quantize(decimals, how).toNumber(),
        );
        expect(fast).toBe(exact);
      }),
    );
  });
});

describe('exact arithmetic', () => {
  it('keeps every digit of a product of two 256-bit integers', () => {
    fc.assert(
      fc.property(fc.bigInt(0n, 2n ** 256n - 1n), fc.bigInt(0n, 2n ** 256n - 1n), (a, b) => {
        const product = exactArithmetic.num(a).times(exactArithmetic.num(b));
        expect(product.toString()).toBe(String(a * b));
      }),
    );
  });

  it('floors the quotient of two 256-bit integers as integer division does', () => {
    const integer = fc.bigInt(1n, 2n ** 256n - 1n);
    fc.assert(
      fc.property(integer, integer, fc.bigInt(-1n, 1n), (quotient, divisor, nudge) => {
        const dividend = quotient * divisor + nudge;
        const floor = exactArithmetic.num(dividend).div(exactArithmetic.num(divisor));
        expect(floor.quantize(0, 'down').toString()).toBe(String(dividend / divisor));
      }),
    );
  });
});
