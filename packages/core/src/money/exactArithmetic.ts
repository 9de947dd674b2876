import { NotANumberError } from '../errors/numberErrors.js';
import type { Arithmetic, NumSource } from './arithmetic.js';
import { ExactNum } from './exactNum.js';

const notation = /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d{1,5})?$/i;

/** The number written in `value`, with the point moved `decimals` digits to the left. */
function parse(value: NumSource, decimals: number): ExactNum {
  if (typeof value === 'bigint') return new ExactNum(value, decimals);
  if (Number.isSafeInteger(value)) return new ExactNum(BigInt(value), decimals);
  const isNumber = typeof value === 'number' ? Number.isFinite(value) : notation.test(value);
  if (!isNumber) throw new NotANumberError(value);
  const float = typeof value === 'number' && decimals === 0 ? value : undefined;
  return read(String(value).toLowerCase(), decimals, float);
}

function read(text: string, decimals: number, float: number | undefined): ExactNum {
  const [mark, point] = [text.indexOf('e'), text.indexOf('.')];
  const end = mark < 0 ? text.length : mark;
  const exponent = mark < 0 ? 0 : Number(text.slice(mark + 1));
  if (point < 0) return new ExactNum(BigInt(text.slice(0, end)), decimals - exponent, 1n, float);
  const digits = text.slice(0, point) + text.slice(point + 1, end);
  return new ExactNum(BigInt(digits), end - point - 1 - exponent + decimals, 1n, float);
}

/**
 * Decimal arithmetic over `bigint`, equal to a contract's integer arithmetic to the last raw unit:
 * sums, differences, products and quotients are exact, and digits are cut only where the code says
 * so. Text may have an exponent of five digits.
 */
export const exactArithmetic: Arithmetic = {
  name: 'exact',
  zero: new ExactNum(0n, 0),
  one: new ExactNum(1n, 0),
  num: (value) => parse(value, 0),
  fromRaw: parse,
};
