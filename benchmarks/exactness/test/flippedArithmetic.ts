import { type Arithmetic, exactArithmetic, type Num, type Rounding } from '@liqlab/core';

/** Exact arithmetic with one kind of rounding turned into another: a port must notice. */
export function flippedArithmetic(from: Rounding, to: Rounding): Arithmetic {
  class FlippedNum implements Num {
    constructor(private readonly inner: Num) {}
    plus = (other: FlippedNum): Num => new FlippedNum(this.inner.plus(other.inner));
    minus = (other: FlippedNum): Num => new FlippedNum(this.inner.minus(other.inner));
    times = (other: FlippedNum): Num => new FlippedNum(this.inner.times(other.inner));
    div = (other: FlippedNum): Num => new FlippedNum(this.inner.div(other.inner));
    lt = (other: FlippedNum): boolean => this.inner.lt(other.inner);
    lte = (other: FlippedNum): boolean => this.inner.lte(other.inner);
    gt = (other: FlippedNum): boolean => this.inner.gt(other.inner);
    gte = (other: FlippedNum): boolean => this.inner.gte(other.inner);
    eq = (other: FlippedNum): boolean => this.inner.eq(other.inner);
    isZero = (): boolean => this.inner.isZero();
    toNumber = (): number => this.inner.toNumber();
    toString = (): string => this.inner.toString();
    quantize = (decimals: number, rounding: Rounding): Num =>
      new FlippedNum(this.inner.quantize(decimals, rounding === from ? to : rounding));
  }
  return {
    name: 'exact',
    zero: new FlippedNum(exactArithmetic.zero),
    one: new FlippedNum(exactArithmetic.one),
    num: (value) => new FlippedNum(exactArithmetic.num(value)),
    fromRaw: (raw, decimals) => new FlippedNum(exactArithmetic.fromRaw(raw, decimals)),
  };
}
