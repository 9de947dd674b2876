import { describe, expect, it } from '@jest/globals';
import {
  exactArithmetic,
  fastArithmetic,
  InvalidParameterError,
  SlippageExceededError,
} from '@liqlab/core';
import fc from 'fast-check';
import { venueParameters } from '../src/index.js';
import { venueAt } from './venueSite.js';

const points = [
  { size: 100, impact: 0.001 },
  { size: 1000, impact: 0.01 },
  { size: 10_000, impact: 0.1 },
];
const kinds = [
  { kind: 'constant-product', depth: 10_000, price: 2000 },
  { kind: 'concentrated-liquidity', depth: 10_000, price: 2000 },
  { kind: 'stable-swap', depth: 10_000, price: 1 },
  { kind: 'order-book', bids: { withinOnePercent: 500 }, price: 2000 },
  { kind: 'impact-curve', points, price: 2000 },
].flatMap(({ price, ...parameters }) =>
  [exactArithmetic, fastArithmetic].map((arithmetic) => ({
    title: `${parameters.kind}, ${arithmetic.name}`,
    parameters,
    price,
    arithmetic,
  })),
);

describe.each(kinds)('the venue $title', ({ parameters, price, arithmetic }) => {
  const fresh = (change: object = {}) => venueAt(price, { ...parameters, ...change }, arithmetic);
  const { num } = arithmetic;
  const lots = fc.integer({ min: 1, max: 5000 });
  const whole = (lot: number) => fresh().previewSell(num(lot)).toNumber();

  it('starts at the first price', () => {
    expect(fresh().midPrice() / price).toBeCloseTo(1, 3);
  });

  it('pays more for more, but no better price for it', () => {
    fc.assert(
      fc.property(lots, lots, (a, b) => {
        const [small, large] = [Math.min(a, b), Math.max(a, b) + 1];
        expect(whole(large)).toBeGreaterThan(whole(small));
        expect(whole(large) / large).toBeLessThanOrEqual((whole(small) / small) * (1 + 1e-9));
      }),
      { numRuns: 20 },
    );
  });

  it('pays what it estimates, and what it previewed', () => {
    fc.assert(
      fc.property(lots, (lot) => {
        const venue = fresh();
        const previewed = venue.previewSell(num(lot));
        expect(venue.quoteSell(lot) / previewed.toNumber()).toBeCloseTo(1, 8);
        expect(venue.sell(num(lot)).eq(previewed)).toBe(true);
      }),
      { numRuns: 20 },
    );
  });

  it('gives nobody a profit who sells and buys back', () => {
    fc.assert(
      fc.property(lots, (lot) => {
        const venue = fresh();
        const back = venue.buy(venue.sell(num(lot)));
        expect(back.toNumber()).toBeLessThanOrEqual(lot);
      }),
      { numRuns: 20 },
    );
  });

  it('holds what it pays', () => {
    const venue = fresh();
    const held = venue.reserves().bought;
    expect(venue.sell(num(5000)).lte(held)).toBe(true);
    const { sold } = venue.reserves();
    expect(venue.buy(num(1000 * price)).lte(sold)).toBe(true);
  });

  it('refuses a sale below the least proceeds, at the very amount it does not', () => {
    const venue = fresh();
    const proceeds = venue.previewSell(num(100));
    const more = proceeds.plus(num('0.000001'));
    expect(() => venue.sell(num(100), more)).toThrow(SlippageExceededError);
    expect(venue.sell(num(100), proceeds).eq(proceeds)).toBe(true);
  });

  it('is nearly what it was after many half-lives, whoever asked meanwhile', () => {
    const [asked, left] = [fresh(), fresh()];
    for (const venue of [asked, left]) venue.sell(num(1000));
    const sunk = asked.quoteSell(100);
    for (const now of [12, 24, 36]) {
      asked.advance(now, price);
      asked.quoteSell(10);
      asked.midPrice();
    }
    for (const venue of [asked, left]) venue.advance(3600, price);
    expect(asked.quoteSell(100)).toBe(left.quoteSell(100));
    expect(asked.quoteSell(100)).toBeGreaterThan(sunk);
    expect(asked.quoteSell(100) / fresh().quoteSell(100)).toBeCloseTo(1, 4);
  });

  it('with a share of its liquidity trades as the whole does, in proportion', () => {
    const thin = fresh({ depthWindows: [{ at: 0, factor: 0.25 }] });
    expect(thin.midPrice()).toBe(fresh().midPrice());
    const lot = num(500);
    const expected = whole(2000) / 4;
    expect(thin.quoteSell(500) / expected).toBeCloseTo(1, 8);
    expect(thin.previewSell(lot).toNumber() / expected).toBeCloseTo(1, 12);
    const held = thin.reserves().bought;
    expect(held.toNumber() / fresh().reserves().bought.toNumber()).toBeCloseTo(0.25, 12);
    const proceeds = thin.sell(lot);
    expect(proceeds.toNumber() / expected).toBeCloseTo(1, 12);
    expect(thin.previewBuy(proceeds).lte(lot)).toBe(true);
    expect(thin.buy(proceeds).lte(lot)).toBe(true);
    expect(() => thin.sell(num(1), num(2 * price))).toThrow(SlippageExceededError);
  });

  it('refills after the window, half of what was missing in a half-life', () => {
    const window = { at: 12, until: 24, factor: 0.25 };
    const venue = fresh({ depthWindows: [window], depthHalfLife: 60 });
    const held = () => venue.reserves().bought.toNumber();
    const all = held();
    for (const [now, share] of [
      [12, 0.25],
      [23, 0.25],
      [24, 0.25],
      [84, 0.5],
      [6000, 1],
    ] as const) {
      venue.advance(now, price);
      expect(held() / all).toBeCloseTo(share, 9);
    }
  });
});

describe('a reference price that a sale has moved', () => {
  it('leaves the pool where the sale left it, and less of it to heal', () => {
    const [moved, stays] = [0, 1].map(() =>
      venueAt(2000, { kind: 'constant-product', depth: 10_000 }),
    );
    for (const venue of [moved, stays]) venue?.sell(exactArithmetic.num(1000));
    const sunk = stays?.midPrice() as number;
    moved?.shiftReference(0.95);
    expect(moved?.midPrice()).toBe(sunk);
    for (const [venue, reference] of [
      [moved, 1900],
      [stays, 2000],
    ] as const) {
      venue?.advance(24, reference);
      expect(venue?.midPrice()).toBeCloseTo(Math.sqrt(sunk * reference), 6);
    }
  });

  it('moves the orders of a book at once', () => {
    const book = venueAt(2000, { kind: 'order-book', bids: { withinOnePercent: 500 } });
    const before = book.midPrice();
    book.shiftReference(0.95);
    expect(book.midPrice()).toBeCloseTo(0.95 * before, 9);
  });
});

describe('parameters of a venue', () => {
  it.each([
    [{ kind: 'stable-swap', depth: 10, fee: 0.51 }, /fee/],
    [{ kind: 'constant-product', depth: 0 }, /depth/],
    [{ kind: 'order-book', bids: [] }, /bids/],
    [{ kind: 'impact-curve', points: [{ size: 1, impact: 1 }] }, /impact/],
    [{ kind: 'constant-product', depth: 1, permanentShare: 1.1 }, /permanentShare/],
    [{ kind: 'dark-pool' }, /kind/],
  ])('refuse %j', (parameters, field) => {
    expect(() => venueParameters.parse(parameters)).toThrow(field);
  });

  it.each([
    [0.49, false],
    [0.5, true],
    [2, true],
    [2.01, false],
  ])('of a StableSwap pool at a price of %p are accepted: %p', (price, isAccepted) => {
    const make = () => venueAt(price, { kind: 'stable-swap', depth: 1000 });
    if (isAccepted) expect(make().midPrice()).toBeCloseTo(price, 3);
    else expect(make).toThrow(InvalidParameterError);
  });
});
