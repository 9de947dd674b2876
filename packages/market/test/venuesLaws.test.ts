import { describe, expect, it } from '@jest/globals';
import {
  type Account,
  type Arithmetic,
  type Asset,
  exactArithmetic,
  fastArithmetic,
  InvalidAmountError,
  SlippageExceededError,
} from '@liqlab/core';
import fc from 'fast-check';
import { ConstantProductPool } from '../src/venues/constantProduct/constantProductPool.js';
import { rawAmounts } from '../src/venues/poolAmounts.js';
import { PoolVenue } from '../src/venues/poolVenue.js';
import { StableSwapPool } from '../src/venues/stableSwap/stableSwapPool.js';
import type { TradingPool } from '../src/venues/tradingPool.js';
import { ConcentratedLiquidityPool } from '../src/venues/uniswapV3/concentratedLiquidityPool.js';
import { sqrtPriceOf } from '../src/venues/uniswapV3/sqrtPriceOf.js';

const account: Account = { kind: 'venue', name: 'pool', index: 0 };
const halfLife = 600;

/** A pool of a collateral and a debt asset of different decimals, and the price it starts at. */
interface Example {
  readonly name: string;
  readonly price: number;
  /** Lots that the pool can take, in whole tokens. */
  readonly lots: { readonly min: number; readonly max: number };
  readonly pool: (assets: readonly [Asset, Asset], arithmetic: Arithmetic) => TradingPool<unknown>;
}

const raw = (whole: number, asset: Asset) => BigInt(whole) * 10n ** BigInt(asset.decimals);

const examples: readonly Example[] = [
  {
    name: 'constant product',
    price: 2000,
    lots: { min: 1, max: 50_000 },
    pool: (assets, arithmetic) => {
      const pool = new ConstantProductPool({ assets, fee: 0.003 }, arithmetic);
      pool.addLiquidity([raw(10_000, assets[0]), raw(20_000_000, assets[1])]);
      return pool;
    },
  },
  {
    name: 'concentrated liquidity, three overlapping ranges',
    price: 2000,
    lots: { min: 1, max: 20_000 },
    pool: (assets) => {
      const sqrtPrice = sqrtPriceOf(2000 * 10 ** (assets[1].decimals - assets[0].decimals));
      const pool = new ConcentratedLiquidityPool({
        assets,
        fee: 0.003,
        tickSpacing: 60,
        sqrtPrice,
      });
      const { tick } = pool.state.slot;
      const at = (distance: number) => Math.floor((tick + distance) / 60) * 60;
      pool.addLiquidity(at(-90_000), at(90_000), 400_000_000_000_000_000n);
      pool.addLiquidity(at(-2_000), at(2_000), 4_000_000_000_000_000_000n);
      pool.addLiquidity(at(-6_000), at(-1_000), 1_000_000_000_000_000_000n);
      return pool;
    },
  },
  {
    name: 'stable swap',
    price: 1,
    lots: { min: 1, max: 50_000 },
    pool: (assets) => {
      const pool = new StableSwapPool({ assets, amplification: 200, fee: 0.0004 });
      pool.addLiquidity([raw(10_000, assets[0]), raw(10_000, assets[1])]);
      return pool;
    },
  },
];

const cases = examples.flatMap((example) =>
  [exactArithmetic, fastArithmetic].map((arithmetic) => ({
    ...example,
    arithmetic,
    title: `${example.name}, ${arithmetic.name}`,
  })),
);

describe.each(cases)('$title', ({ pool: makePool, price, lots, arithmetic }) => {
  const collateral = { id: 'ETH', decimals: 18, index: 0 };
  const debt = { id: 'USDC', decimals: 6, index: 1 };
  const lot = fc.double({ ...lots, noNaN: true }).map((whole) => Math.round(whole * 1e6) / 1e6);
  const num = (value: number) => arithmetic.num(value);
  const setUp = () => {
    const pool = makePool([collateral, debt], arithmetic);
    const venue = (sold: Asset) =>
      new PoolVenue(pool, { sold, account, healingHalfLife: halfLife }, rawAmounts(arithmetic));
    return { pool, venue: venue(collateral), back: venue(debt) };
  };
  const check = (property: (a: number, b: number) => void) =>
    fc.assert(fc.property(lot, lot, property), { numRuns: 40 });

  it('starts at its price', () => {
    expect(setUp().venue.midPrice() / price).toBeCloseTo(1, 2);
  });

  it('pays more for more, at a price that is worse on average', () => {
    const { venue } = setUp();
    check((a, b) => {
      const [small, large] = a < b ? [a, b] : [b, a];
      const [less, more] = [venue.previewSell(num(small)), venue.previewSell(num(large))];
      expect(less.lte(more)).toBe(true);
      // One raw unit of rounding on either side.
      expect((more.toNumber() - 1e-6) / large).toBeLessThanOrEqual(
        (less.toNumber() + 1e-6) / small,
      );
    });
  });

  it('never pays more than its reserve, nor more than the mid price', () => {
    const { venue } = setUp();
    const { bought } = venue.reserves();
    check((a) => {
      const proceeds = venue.previewSell(num(a));
      expect(proceeds.lt(bought)).toBe(true);
      expect(proceeds.toNumber() / a).toBeLessThanOrEqual(venue.midPrice());
    });
  });

  it('sells for what it previewed, and its reserves change by just that', () => {
    check((a) => {
      const { venue } = setUp();
      const before = venue.reserves();
      const previewed = venue.previewSell(num(a));
      expect(venue.sell(num(a)).eq(previewed)).toBe(true);
      const after = venue.reserves();
      const received = after.sold.minus(before.sold).toNumber();
      const paid = before.bought.minus(after.bought).toNumber();
      expect(received / a).toBeCloseTo(1, 9);
      expect(paid / previewed.toNumber()).toBeCloseTo(1, arithmetic.name === 'exact' ? 12 : 6);
    });
  });

  it('estimates what it would pay to within one in 10^9, or a raw unit', () => {
    const { venue } = setUp();
    check((a) => {
      const previewed = venue.previewSell(num(a)).toNumber();
      const difference = Math.abs(venue.quoteSell(a) - previewed);
      expect(difference).toBeLessThanOrEqual(previewed * 1e-9 + 2e-6);
    });
  });

  it('sold there and back never leaves a gain', () => {
    check((a) => {
      const { venue, back } = setUp();
      const returned = back.sell(venue.sell(num(a)));
      expect(returned.toNumber()).toBeLessThanOrEqual(a);
    });
  });

  it('buys what it previewed and estimated, and it is what the other side of the pool sells', () => {
    check((a) => {
      const { venue, back } = setUp();
      const spend = num(a);
      const previewed = venue.previewBuy(spend);
      const difference = Math.abs(venue.quoteBuy(a) - previewed.toNumber());
      expect(difference).toBeLessThanOrEqual(previewed.toNumber() * 1e-9 + 2e-6);
      expect(previewed.eq(back.previewSell(spend))).toBe(true);
      expect(venue.buy(spend).eq(previewed)).toBe(true);
    });
  });

  it('takes the minimum proceeds at what it pays, and refuses one unit more, changing nothing', () => {
    const { venue } = setUp();
    const pays = venue.previewSell(num(100));
    const tooMuch = pays.plus(arithmetic.num('0.000001'));
    expect(() => venue.sell(num(100), tooMuch)).toThrow(SlippageExceededError);
    expect(venue.previewSell(num(100)).eq(pays)).toBe(true);
    expect(venue.sell(num(100), pays).eq(pays)).toBe(true);
  });

  it('refuses a lot of zero', () => {
    expect(() => setUp().venue.previewSell(arithmetic.zero)).toThrow(InvalidAmountError);
  });

  it('answers the same whether or not it was asked before', () => {
    check((a, b) => {
      const [asked, unasked] = [setUp().venue, setUp().venue];
      for (const venue of [asked, unasked]) {
        venue.advance(12, price * 0.97);
        venue.sell(num(a));
        venue.advance(300, price * 1.02);
      }
      asked.previewSell(num(b));
      asked.quoteSell(b);
      asked.reserves();
      asked.advance(600, price * 0.99);
      unasked.advance(600, price * 0.99);
      asked.midPrice();
      expect(asked.sell(num(b)).toString()).toBe(unasked.sell(num(b)).toString());
    });
  });

  it('leaves the pool alone while nobody asks', () => {
    const { pool, venue } = setUp();
    const { state } = pool;
    for (let now = 0; now < 1000; now += 12) venue.advance(now, price + now);
    expect(pool.state).toBe(state);
  });

  it('follows the reference price at once', () => {
    const { venue } = setUp();
    for (const move of [1, 0.95, 0.9, 1.1, 1]) {
      venue.advance(0, price * move);
      expect(venue.midPrice() / (price * move)).toBeCloseTo(1, 4);
    }
  });

  it('has half of a displacement left after a half-life, more before it, a quarter after two', () => {
    const { venue } = setUp();
    venue.advance(0, price);
    venue.sell(num(300));
    const displacement = (reference: number) => Math.log(reference / venue.midPrice());
    const left = displacement(price);
    expect(left).toBeGreaterThan(0);
    for (const [elapsed, share] of [
      [0, 1],
      [halfLife / 2, Math.SQRT1_2],
      [halfLife, 1 / 2],
      [2 * halfLife, 1 / 4],
    ] as const) {
      venue.advance(elapsed, price * 0.9);
      expect(displacement(price * 0.9) / left).toBeCloseTo(share, 3);
    }
  });

  it('heals of the second of two sales what is left of both', () => {
    const { venue } = setUp();
    venue.advance(0, price);
    venue.sell(num(300));
    venue.advance(halfLife, price);
    venue.sell(num(300));
    const left = Math.log(price / venue.midPrice());
    venue.advance(2 * halfLife, price);
    expect(Math.log(price / venue.midPrice()) / left).toBeCloseTo(0.5, 3);
  });
});
