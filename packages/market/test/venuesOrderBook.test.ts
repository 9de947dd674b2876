import { describe, expect, it } from '@jest/globals';
import { exactArithmetic, InsufficientLiquidityError, InvalidAmountError } from '@liqlab/core';
import { linearBids, linearDepth, readOrderBookFile } from '../src/index.js';
import { expectInvalidFile } from './invalidFile.js';
import { temporaryFile } from './temporaryFile.js';
import { venueAt } from './venueSite.js';

const { num } = exactArithmetic;
const bids = [
  { ratio: 0.99, size: 10 },
  { ratio: 0.98, size: 20 },
];
const asks = [{ ratio: 1.01, size: 10 }];
const book = (change: object = {}) =>
  venueAt(1000, { kind: 'order-book', bids, asks, fee: 0, ...change });

describe('an order book', () => {
  it.each([
    ['half of the best level', 5, '4950'],
    ['all of the best level', 10, '9900'],
    ['more than the best level', 11, '10880'],
    ['all there is', 30, '29500'],
  ])('pays for %s', (_what, lot, proceeds) => {
    expect(book().previewSell(num(lot)).toString()).toBe(proceeds);
    expect(book().quoteSell(lot)).toBeCloseTo(Number(proceeds), 9);
  });

  it('keeps its fee of what comes out', () => {
    expect(book({ fee: 0.01 }).previewSell(num(10)).toString()).toBe('9801');
  });

  it('refuses more than is bid for, estimates nothing for it, and refuses nothing at all', () => {
    expect(() => book().previewSell(num('30.000001'))).toThrow(InsufficientLiquidityError);
    expect(book().quoteSell(40)).toBeCloseTo(29_500, 9);
    expect(() => book().sell(num(0))).toThrow(InvalidAmountError);
  });

  it('sells at its asks: 5,050 buy five', () => {
    expect(book().previewBuy(num(5050)).toNumber()).toBeCloseTo(5, 12);
    expect(() => book().buy(num(10_101))).toThrow(InsufficientLiquidityError);
  });

  it('takes the best bids away, and has them again with a half-life', () => {
    const venue = book({ refillHalfLife: 60 });
    expect(venue.midPrice()).toBeCloseTo(1000, 9);
    venue.sell(num(10));
    expect(venue.midPrice()).toBeCloseTo(995, 9);
    expect(venue.quoteSell(10)).toBeCloseTo(9800, 9);
    venue.advance(60, 1000);
    expect(venue.quoteSell(10)).toBeCloseTo(5 * 990 + 5 * 980, 9);
    venue.advance(120, 1000);
    expect(venue.quoteSell(10)).toBeCloseTo(7.5 * 990 + 2.5 * 980, 9);
  });

  it('moves with the reference price', () => {
    const venue = book();
    venue.advance(12, 500);
    expect(venue.previewSell(num(10)).toString()).toBe('4950');
  });

  it('has asks as far above as bids below, where none are given', () => {
    const { num: one } = exactArithmetic;
    const mirror = venueAt(1000, { kind: 'order-book', bids: [{ ratio: 0.8, size: 4 }], fee: 0 });
    expect(mirror.previewBuy(one(1250)).toNumber()).toBeCloseTo(1, 12);
  });
});

describe('a depth that grows in a line', () => {
  it('is what it says within one per cent, and ends at its reach', () => {
    const levels = linearBids(linearDepth.parse({ withinOnePercent: 500 }));
    const within = levels.filter(({ ratio }) => ratio >= 0.99);
    expect(within.reduce((sum, { size }) => sum + size, 0)).toBeCloseTo(500, 9);
    expect(levels.at(-1)?.ratio).toBeGreaterThanOrEqual(0.8);
  });
});

describe('a file of an order book', () => {
  const expected = {
    bids: [
      { ratio: 0.99, size: 2 },
      { ratio: 0.98, size: 3 },
    ],
    asks: [{ ratio: 1.01, size: 4 }],
  };

  it('as exchanges write it is read, with numbers as text', () => {
    const text = '{"lastUpdateId": 1, "bids": [["99","2"],["98","3"]], "asks": [[101, 4]]}';
    expect(readOrderBookFile(temporaryFile(text))).toEqual(expected);
  });

  it('of lines is read, in any order', () => {
    const text = 'side,price,size\nbid,98,3\nASK,101,4\nbid,99,2\n';
    expect(readOrderBookFile(temporaryFile(text))).toEqual(expected);
  });

  it.each([
    ['a side that is neither', 'side,price,size\nbuy,98,3\n', 2, 'side', /bid or ask, not buy/],
    ['no size', 'side,price,size\nbid,98,0\n', 2, 'size', /above 0, not 0/],
    ['no asks', 'side,price,size\nbid,98,1\n', undefined, 'side', /no asks/],
    ['a missing column', 'price,size\n98,1\n', 1, 'side', /no such column/],
    ['no JSON of a book', '{"bids": []}', undefined, 'bids', /not the JSON/],
    ['a price of zero', '{"bids":[[0,1]],"asks":[[1,1]]}', undefined, 'bids.0', /above 0/],
    ['crossed sides', '{"bids":[[2,1]],"asks":[[2,1]]}', undefined, undefined, /not below/],
  ])('with %s is refused', (_what, text, line, field, problem) => {
    expectInvalidFile(() => readOrderBookFile(temporaryFile(text)), line, field, problem);
  });
});
