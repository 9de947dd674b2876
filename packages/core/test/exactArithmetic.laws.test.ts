import { describe, expect, it } from '@jest/globals';
import { decimalArithmetic } from '@liqlab/core/decimal-arithmetic';
import fc from 'fast-check';
import { type Arithmetic, exactArithmetic, type Num, type Rounding } from '../src/index.js';

const roundings: readonly Rounding[] = ['down', 'up', 'half-up'];
const places = fc.integer({ min: 0, max: 45 });
const limit = 2n ** 256n;
// Ties and remainders of one unit are where a second rounding shows: both signs, few and many digits.
const integer = fc.oneof(
  fc.bigInt({ min: -limit, max: limit }),
  fc.bigInt({ min: -(10n ** 27n), max: 10n ** 27n }),
  fc.bigInt({ min: -100n, max: 100n }),
  fc
    .tuple(fc.integer({ min: -9, max: 9 }), places)
    .map(([digit, zeros]) => (BigInt(digit) * 10n ** BigInt(zeros)) / 2n),
);
const amount = fc.record({ raw: integer, decimals: places });
type Amount = typeof amount extends fc.Arbitrary<infer Value> ? Value : never;
const nonZero = amount.filter(({ raw }) => raw !== 0n);
// With more decimals, a quotient quantized to 45 has digits beyond the reference's 160.
const divisor = fc
  .record({ raw: integer, decimals: fc.integer({ min: 0, max: 27 }) })
  .filter(({ raw }) => raw !== 0n);
// Float64 has its 53 bits down to 2^-1022 only.
const float = fc
  .double({ noNaN: true, noDefaultInfinity: true })
  .filter((value) => value === 0 || Math.abs(value) > 1e-306);

/** What both arithmetics make of it, as text or as what is no number. */
function both<Result>(compute: (arithmetic: Arithmetic, of: (amount: Amount) => Num) => Result) {
  const [exact, reference] = [exactArithmetic, decimalArithmetic].map((arithmetic) =>
    compute(arithmetic, ({ raw, decimals }) => arithmetic.fromRaw(raw, decimals)),
  );
  return { exact, reference };
}

function allRoundings(num: Num, decimals: number): readonly string[] {
  return roundings.map((rounding) => num.quantize(decimals, rounding).toString());
}

function expectSame<Result>(compute: Parameters<typeof both<Result>>[0]): void {
  const { exact, reference } = both(compute);
  expect(exact).toEqual(reference);
}

describe('exact arithmetic gives digit by digit what decimal.js gives', () => {
  it.each(['plus', 'minus', 'times'] as const)('%s, quantized by every rounding', (name) => {
    fc.assert(
      fc.property(amount, amount, places, (a, b, decimals) => {
        expectSame((_, of) => {
          const result = of(a)[name](of(b));
          return [result.toString(), ...allRoundings(result, decimals)];
        });
      }),
    );
  });

  it('div, quantized by every rounding, and its first 160 digits', () => {
    fc.assert(
      fc.property(amount, divisor, places, (a, b, decimals) => {
        expectSame((_, of) => {
          const result = of(a).div(of(b));
          return [result.toString(), ...allRoundings(result, decimals)];
        });
      }),
    );
  });

  it('the quotient of a product, quantized by every rounding', () => {
    const raw = fc.bigInt({ min: 1n, max: 2n ** 128n });
    const factor = fc.record({ raw, decimals: fc.integer({ min: 0, max: 27 }) });
    fc.assert(
      fc.property(factor, factor, factor, places, (a, b, c, decimals) => {
        expectSame((_, of) => allRoundings(of(a).times(of(b)).div(of(c)), decimals));
      }),
    );
  });

  it('comparisons, of equal numbers with different decimals too', () => {
    const pair = fc.oneof(
      fc.tuple(amount, amount),
      amount.map((a) => [a, { raw: a.raw * 1000n, decimals: a.decimals + 3 }] as const),
      amount.map((a) => [a, { raw: a.raw * 1000n + 1n, decimals: a.decimals + 3 }] as const),
    );
    fc.assert(
      fc.property(pair, ([a, b]) => {
        expectSame((_, of) => {
          const [left, right] = [of(a), of(b)];
          const order = (['lt', 'lte', 'gt', 'gte', 'eq'] as const).map((name) =>
            left[name](right),
          );
          return [...order, left.isZero()];
        });
      }),
    );
  });

  it('a quotient compared with what it is near to', () => {
    fc.assert(
      fc.property(amount, nonZero, amount, (a, b, c) => {
        expectSame((_, of) => [of(a).div(of(b)).lt(of(c)), of(c).lte(of(a).div(of(b)))]);
      }),
    );
  });

  it('floats made of amounts and of quotients', () => {
    fc.assert(
      fc.property(amount, nonZero, (a, b) => {
        expectSame((_, of) => [of(a).toNumber() + 0, of(a).div(of(b)).toNumber() + 0]);
      }),
    );
  });

  it('numbers made of floats, huge and tiny, and the floats made of them again', () => {
    fc.assert(
      fc.property(float, (value) => {
        expectSame((arithmetic) => arithmetic.num(value).toString());
        expect(exactArithmetic.num(value).toNumber()).toBe(value + 0);
        const { one } = exactArithmetic;
        expect(exactArithmetic.num(value).times(one).toNumber()).toBe(value + 0);
      }),
    );
  });
});

describe('exact arithmetic reads a float64 at its shortest decimal notation', () => {
  it('with few decimals and with many', () => {
    const few = fc
      .tuple(fc.maxSafeInteger(), fc.integer({ min: 0, max: 12 }))
      .map(([raw, decimals]) => raw / 10 ** decimals);
    const small = fc
      .tuple(fc.integer(), fc.integer({ min: 0, max: 12 }))
      .map(([raw, decimals]) => raw / 10 ** decimals);
    fc.assert(
      fc.property(fc.oneof(few, small, float), (value) => {
        const { num } = exactArithmetic;
        expect(num(value).eq(num(String(value)))).toBe(true);
      }),
    );
  });
});

describe('exact arithmetic rounds once', () => {
  it('a quotient times its divisor is the dividend', () => {
    fc.assert(
      fc.property(amount, nonZero, (a, b) => {
        const [dividend, divisor] = [a, b].map(({ raw, decimals }) =>
          exactArithmetic.fromRaw(raw, decimals),
        ) as [Num, Num];
        expect(dividend.div(divisor).times(divisor).eq(dividend)).toBe(true);
      }),
    );
  });

  it('a sum of quotients is the quotient of the sum', () => {
    fc.assert(
      fc.property(amount, amount, nonZero, places, (a, b, c, decimals) => {
        const [x, y, divisor] = [a, b, c].map((one) =>
          exactArithmetic.fromRaw(one.raw, one.decimals),
        ) as [Num, Num, Num];
        const sum = x.div(divisor).plus(y.div(divisor));
        expect(allRoundings(sum, decimals)).toEqual(allRoundings(x.plus(y).div(divisor), decimals));
      }),
    );
  });
});
