import { expect } from '@jest/globals';
import fc from 'fast-check';

// The same cases on every machine and every day; change the seed to look for others.
fc.configureGlobal({ seed: 20210519 });

// 1.0 equals 1: two numbers are equal however they are written.
expect.addEqualityTesters([
  (left, right) => (isNum(left) && isNum(right) ? String(left) === String(right) : undefined),
]);

function isNum(value: unknown): boolean {
  return typeof value === 'object' && value !== null && 'quantize' in value;
}
