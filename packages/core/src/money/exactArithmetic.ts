import { NotANumberError } from '../errors/numberErrors.js';
import type { Arithmetic, NumSource } from './arithmetic.js';
import { ExactNum } from './exactNum.js';

const notation = /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d{1,5})?$/i;

/** The number written in `value`, with the point moved `decimals` digits to the left. */
function parse(value: NumSource, decimals: number): ExactNum {
  if (typeof value === 'bigint') return new ExactNum(value, decimals);
  if (Number.isSafeInteger(value)) return new ExactNum(BigInt(value), decimals);
  const text = String(value);
  const isNumber = typeof value === 'number' ? Number.isFinite(value) : notation.test(text);
  if (!isNumber) throw new NotANumberError(value);
  return read(text, decimals);
}

function read(text: string, decimals: number): ExactNum {
  const [plain = '', exponent = '0'] = text.split(/e/i);
  const point = plain.indexOf('.');
  if (point < 0) return new ExactNum(BigInt(plain), decimals - Number(exponent));
  const digits = plain.slice(0, point) + plain.slice(point + 1);
  const scale = plain.length - point - 1 - Number(exponent) + decimals;
  return new ExactNum(BigInt(digits), scale);
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
