import { describe, expect, it } from '@jest/globals';
import {
  type Account,
  exactArithmetic,
  InsufficientLiquidityError,
  InvalidAmountError,
  PriceLimitError,
} from '@liqlab/core';
import fc from 'fast-check';
import { rawAmounts } from '../src/venues/poolAmounts.js';
import { PoolVenue } from '../src/venues/poolVenue.js';
import { ConcentratedLiquidityPool } from '../src/venues/uniswapV3/concentratedLiquidityPool.js';
import { q96 } from '../src/venues/uniswapV3/fixedPoint.js';
import { maximumTick, sqrtPriceAtTick } from '../src/venues/uniswapV3/sqrtPriceAtTick.js';
import { maximumSqrtPrice, minimumSqrtPrice } from '../src/venues/uniswapV3/sqrtPriceLimits.js';
import { sqrtPriceOf } from '../src/venues/uniswapV3/sqrtPriceOf.js';
import { tickAtSqrtPrice } from '../src/venues/uniswapV3/tickAtSqrtPrice.js';

const arithmetic = exactArithmetic;
const assets = [
  { id: 'A', decimals: 18, index: 0 },
  { id: 'B', decimals: 18, index: 1 },
] as const;
const account: Account = { kind: 'venue', name: 'pool', index: 0 };
const liquidity = 10n ** 24n;
const lot = fc.bigInt({ min: 10n ** 6n, max: 10n ** 22n });

function pool(terms: { protocolDivisor?: number } = {}): ConcentratedLiquidityPool {
  const made = new ConcentratedLiquidityPool({
    assets,
    fee: 0.003,
    tickSpacing: 60,
    sqrtPrice: q96,
    ...terms,
  });
  made.addLiquidity(-600, 600, liquidity);
  made.addLiquidity(-60_000, 60_000, liquidity / 100n);
  return made;
}

describe('ticks and prices', () => {
  it('a tick is the largest one whose price is not above the price', () => {
    const range = { min: minimumSqrtPrice, max: maximumSqrtPrice - 1n };
    fc.assert(
      fc.property(fc.bigInt(range), (sqrtPrice) => {
        const tick = tickAtSqrtPrice(sqrtPrice);
        expect(sqrtPriceAtTick(tick)).toBeLessThanOrEqual(sqrtPrice);
        expect(sqrtPriceAtTick(tick + 1)).toBeGreaterThan(sqrtPrice);
      }),
    );
  });

  it('a tick is found back from its price, and the one below from a unit less', () => {
    fc.assert(
      fc.property(fc.integer({ min: -maximumTick + 1, max: maximumTick - 1 }), (tick) => {
        expect(tickAtSqrtPrice(sqrtPriceAtTick(tick))).toBe(tick);
        expect(tickAtSqrtPrice(sqrtPriceAtTick(tick) - 1n)).toBe(tick - 1);
      }),
    );
  });

  it('refuses ticks and prices out of range, and takes the last ones in it', () => {
    expect(() => sqrtPriceAtTick(maximumTick + 1)).toThrow(InvalidAmountError);
    expect(() => sqrtPriceAtTick(-maximumTick - 1)).toThrow(InvalidAmountError);
    expect(() => tickAtSqrtPrice(maximumSqrtPrice)).toThrow(InvalidAmountError);
    expect(() => tickAtSqrtPrice(minimumSqrtPrice - 1n)).toThrow(InvalidAmountError);
    expect(tickAtSqrtPrice(maximumSqrtPrice - 1n)).toBe(maximumTick - 1);
    expect(tickAtSqrtPrice(minimumSqrtPrice)).toBe(-maximumTick);
  });

  it('brings an unreachable price to the nearest reachable one', () => {
    expect(sqrtPriceOf(1)).toBe(q96);
    expect(sqrtPriceOf(1e60)).toBe(maximumSqrtPrice - 1n);
    expect(sqrtPriceOf(0)).toBe(minimumSqrtPrice + 1n);
  });
});

describe('trading', () => {
  it('never pays more for two halves than for the whole', () => {
    fc.assert(
      fc.property(lot, fc.constantFrom(0, 1) as fc.Arbitrary<0 | 1>, (half, sold) => {
        const [whole, split] = [pool(), pool()];
        const once = whole.quote(whole.state, sold, 2n * half);
        expect(split.sell(sold, half) + split.sell(sold, half)).toBeLessThanOrEqual(once);
      }),
      { numRuns: 30 },
    );
  });

  it('takes as much as its ranges hold, and refuses one unit more', () => {
    const order = { zeroForOne: true, amount: 2n ** 200n, sqrtPriceLimit: minimumSqrtPrice + 1n };
    const room = pool().swap(order).paidIn;
    const { state } = pool();
    expect(pool().quote(state, 0, room)).toBeGreaterThan(0n);
    expect(() => pool().quote(state, 0, room + 1n)).toThrow(InsufficientLiquidityError);
    expect(pool().estimate(state, 0, 1e30)).toBeCloseTo(
      pool().estimate(state, 0, Number(room) / 1e18),
    );
  });

  it('pays nothing, and takes nothing, where there is no liquidity', () => {
    const empty = new ConcentratedLiquidityPool({
      assets,
      fee: 0.003,
      tickSpacing: 60,
      sqrtPrice: q96,
    });
    expect(() => empty.quote(empty.state, 0, 1n)).toThrow(InsufficientLiquidityError);
    expect(empty.estimate(empty.state, 0, 1)).toBe(0);
  });

  it('refuses a limit at the price or out of range, and stops at one just ahead', () => {
    const order = { zeroForOne: true, amount: 10n ** 30n };
    expect(() => pool().swap({ ...order, sqrtPriceLimit: q96 })).toThrow(PriceLimitError);
    expect(() => pool().swap({ ...order, sqrtPriceLimit: minimumSqrtPrice })).toThrow(
      PriceLimitError,
    );
    const traded = pool();
    traded.swap({ ...order, sqrtPriceLimit: q96 - 1n });
    expect(traded.state.slot).toMatchObject({ sqrtPrice: q96 - 1n, tick: -1 });
    expect(() => pool().swap({ ...order, amount: 0n, sqrtPriceLimit: 1n })).toThrow(
      InvalidAmountError,
    );
  });

  it('arbitrage pays no fee and returns to where it came from', () => {
    const moved = pool();
    const { holdings } = moved.state;
    for (const price of [0.5, 3, 1]) moved.moveTo(moved.stateAt(price));
    expect(moved.feeGrowth).toEqual([0n, 0n]);
    const { sqrtPrice, liquidity: inRange } = pool().state.slot;
    expect(moved.state.slot).toMatchObject({ sqrtPrice, liquidity: inRange });
    for (const side of [0, 1] as const) {
      expect(moved.state.holdings[side] - holdings[side]).toBeGreaterThanOrEqual(0n);
      expect(moved.state.holdings[side] - holdings[side]).toBeLessThan(1_000n);
    }
  });
});

describe('liquidity', () => {
  it('a range gives back no more than was deposited in it', () => {
    const range = fc.integer({ min: -100, max: 99 });
    fc.assert(
      fc.property(range, fc.integer({ min: 1, max: 50 }), lot, (start, width, deposited) => {
        const [lower, upper] = [start * 60, (start + width) * 60];
        const shared = pool();
        const paid = shared.addLiquidity(lower, upper, deposited);
        const returned = shared.removeLiquidity(lower, upper, deposited);
        expect(shared.collect(lower, upper)).toEqual(returned);
        expect(returned[0]).toBeLessThanOrEqual(paid[0]);
        expect(returned[1]).toBeLessThanOrEqual(paid[1]);
      }),
      { numRuns: 40 },
    );
  });

  it('fees go to the range that the price was in, less the protocol part, and no further', () => {
    const shared = pool({ protocolDivisor: 4 });
    shared.addLiquidity(600, 1200, liquidity);
    shared.sell(0, 10n ** 20n);
    const fee = (10n ** 20n * 3n) / 1000n;
    expect(shared.protocolFees).toEqual([fee / 4n, 0n]);
    for (const [lower, upper] of [
      [-600, 600],
      [-60_000, 60_000],
      [600, 1200],
    ] as const) {
      shared.removeLiquidity(lower, upper, 0n);
    }
    const [inRange] = shared.collect(-600, 600);
    const [wide] = shared.collect(-60_000, 60_000);
    expect(shared.collect(600, 1200)).toEqual([0n, 0n]);
    expect(Number(inRange) / Number(wide)).toBeCloseTo(100, 6);
    expect(Number(inRange + wide) / Number((fee * 3n) / 4n)).toBeCloseTo(1, 9);
  });

  it('what a range has earned stays its own when arbitrage leaves it and comes back', () => {
    const shared = pool();
    shared.addLiquidity(600, 1200, liquidity);
    const fee = (10n ** 20n * 3n) / 1000n;
    shared.sell(0, 10n ** 20n);
    for (const price of [0.5, 3, 1]) shared.moveTo(shared.stateAt(price));
    shared.sell(0, 10n ** 20n);
    shared.removeLiquidity(-600, 600, 0n);
    shared.removeLiquidity(600, 1200, 0n);
    const [earned] = shared.collect(-600, 600);
    expect(Number(earned) / Number((2n * fee * 100n) / 101n)).toBeCloseTo(1, 9);
    expect(shared.collect(600, 1200)).toEqual([0n, 0n]);
  });

  it('refuses more than the range has, ranges that are none, and a deposit of nothing', () => {
    const shared = pool();
    expect(() => shared.removeLiquidity(-600, 600, liquidity + 1n)).toThrow(
      InsufficientLiquidityError,
    );
    expect(() => shared.removeLiquidity(-120, 120, 0n)).toThrow(InsufficientLiquidityError);
    shared.removeLiquidity(-600, 600, liquidity);
    expect(shared.state.slot.liquidity).toBe(liquidity / 100n);
    for (const [lower, upper] of [
      [60, 60],
      [0, 61],
      [0, 887_280],
    ] as const) {
      expect(() => shared.addLiquidity(lower, upper, 1n)).toThrow(InvalidAmountError);
    }
    expect(() => shared.addLiquidity(0, 60, 0n)).toThrow(InvalidAmountError);
  });

  it('a venue settles before its liquidity changes, and then sells from the thinner pool', () => {
    const shared = pool();
    const terms = { sold: assets[0], account, healingHalfLife: 600 };
    const venue = new PoolVenue(shared, terms, rawAmounts(arithmetic));
    venue.advance(12, 0.98);
    const before = venue.previewSell(arithmetic.num(1_000));
    venue.settle();
    expect(venue.previewSell(arithmetic.num(1_000)).eq(before)).toBe(true);
    shared.removeLiquidity(-600, 600, liquidity / 2n);
    expect(venue.previewSell(arithmetic.num(1_000)).lt(before)).toBe(true);
  });
});
