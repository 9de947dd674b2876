import { describe, expect, it } from '@jest/globals';
import { formatAmount } from '../src/format/formatAmount.js';
import { formatDuration } from '../src/format/formatDuration.js';
import { formatMeasure } from '../src/format/formatMeasure.js';
import { formatPercent } from '../src/format/formatPercent.js';
import { joinNames } from '../src/format/joinNames.js';
import { plainText, wrapText } from '../src/index.js';

describe('formatPercent', () => {
  it.each([
    [0.05, '5.00%'],
    [-0.0123, '-1.23%'],
    [0, '0.00%'],
    [1, '100.00%'],
    [1 - 1e-16, '100.00%'],
    [0.99999, '>99.99%'],
    [0.99995, '>99.99%'],
    [0.9999, '99.99%'],
    [0.00001, '<0.01%'],
    [-0.00001, '-<0.01%'],
    [1.5, '150.00%'],
  ])('%d is %s', (ratio, text) => {
    expect(formatPercent(ratio)).toBe(text);
  });
});

describe('formatAmount', () => {
  it.each([
    [0, '0'],
    [0.001, '<0.01'],
    [-0.001, '-<0.01'],
    [0.5, '0.5'],
    [812.4, '812'],
    [999.9, '1K'],
    [45_640, '45.6K'],
    [-1_234_567, '-1.23M'],
    [999_999, '1M'],
    [8.39e9, '8.39B'],
  ])('%d is %s', (amount, text) => {
    expect(formatAmount(amount)).toBe(text);
  });
});

describe('formatDuration', () => {
  it.each([
    [0, '0s'],
    [59.4, '59s'],
    [59.6, '1m 00s'],
    [312, '5m 12s'],
    [3599, '59m 59s'],
    [3600, '1h 00m'],
    [32_820, '9h 07m'],
    [86_399, '1d 00h'],
    [187_200, '2d 04h'],
  ])('%d seconds are %s', (seconds, text) => {
    expect(formatDuration(seconds)).toBe(text);
  });
});

describe('formatMeasure', () => {
  it('shows a dash where there is no number', () => {
    expect(formatMeasure(null, 'ratio')).toBe('n/a');
  });
});

describe('plainText', () => {
  it('takes out what could move the cursor, break the line or turn it round', () => {
    expect(plainText('a\u001b[31mred\nb\u202ec')).toBe('a [31mred b c');
  });
});

describe('wrapText', () => {
  it('breaks at spaces and gives a word that is too long a line of its own', () => {
    expect(wrapText('one two three-four-five six', 8)).toEqual([
      'one two',
      'three-four-five',
      'six',
    ]);
  });
});

describe('joinNames', () => {
  it.each([
    [[], ''],
    [['a'], 'a'],
    [['a', 'b'], 'a and b'],
    [['a', 'b', 'c'], 'a, b and c'],
  ])('%j', (names, text) => {
    expect(joinNames(names)).toBe(text);
  });
});
