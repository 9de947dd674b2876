import { describe, expect, it } from '@jest/globals';
import {
  type Account,
  exactArithmetic,
  InsufficientLiquidityError,
  InvalidAmountError,
  SlippageExceededError,
} from '@liqlab/core';
import fc from 'fast-check';
import { ConstantProductPool } from '../src/venues/constantProduct/constantProductPool.js';
import { squareRoot } from '../src/venues/constantProduct/squareRoot.js';
import { rawAmounts } from '../src/venues/poolAmounts.js';
import { PoolVenue } from '../src/venues/poolVenue.js';
import type { RawPair } from '../src/venues/tradingPool.js';

const arithmetic = exactArithmetic;
const ether = { id: 'WETH', decimals: 18, index: 0 };
const dai = { id: 'DAI', decimals: 18, index: 1 };
const account: Account = { kind: 'venue', name: 'pool', index: 0 };
const amount = fc.bigInt({ min: 1_000_000n, max: 10n ** 30n });

function poolWith(reserves: RawPair, terms: { fee?: number; protocolFee?: boolean } = {}) {
  const pool = new ConstantProductPool({ assets: [ether, dai], fee: 0.003, ...terms }, arithmetic);
  pool.addLiquidity(reserves);
  return pool;
}

const product = ({ state: [reserve0, reserve1] }: ConstantProductPool) => reserve0 * reserve1;

describe('Uniswap v2 DAI/WETH on 2021-05-19 (published figures)', () => {
  const pool = poolWith([27_168_457n * 10n ** 15n, 5_529_041_561n * 10n ** 16n]);
  const terms = { sold: ether, account, healingHalfLife: 600 };
  const venue = new PoolVenue(pool, terms, rawAmounts(arithmetic));
  it.each([
    [100, 202_157, 0.665],
    [500, 996_216, 2.096],
    [1_000, 1_957_168, 3.829],
    [2_000, 3_780_514, 7.117],
  ])('%d ETH return %d DAI, %d %% below spot', (lot, returned, belowSpot) => {
    const proceeds = venue.previewSell(arithmetic.num(lot)).toNumber();
    expect(Math.round(proceeds)).toBe(returned);
    expect((1 - proceeds / lot / venue.midPrice()) * 100).toBeCloseTo(belowSpot, 3);
  });
});

describe('trading', () => {
  it('never lets k fall, and without a fee lets it grow by rounding only', () => {
    fc.assert(
      fc.property(amount, amount, amount, (reserve0, reserve1, lot) => {
        for (const fee of [0.003, 0]) {
          const pool = poolWith([reserve0, reserve1], { fee });
          if (pool.quote(pool.state, 0, lot) === 0n) return;
          pool.sell(0, lot);
          const growth = product(pool) - reserve0 * reserve1;
          expect(growth).toBeGreaterThanOrEqual(0n);
          if (fee === 0) expect(growth).toBeLessThan(reserve0 + lot);
        }
      }),
    );
  });

  it('never pays more for two halves than for the whole, and with no fee the same', () => {
    fc.assert(
      fc.property(amount, amount, amount, (reserve0, reserve1, half) => {
        for (const fee of [0.003, 0]) {
          const [whole, split] = [0, 1].map(() => poolWith([reserve0, reserve1], { fee }));
          const once = whole?.quote(whole.state, 0, 2n * half) as bigint;
          const first = split?.quote(split.state, 0, half) as bigint;
          if (first === 0n) return;
          split?.sell(0, half);
          const twice = first + (split?.quote(split.state, 0, half) as bigint);
          expect(twice).toBeLessThanOrEqual(once);
          if (fee === 0) expect(once - twice).toBeLessThanOrEqual(2n);
        }
      }),
    );
  });

  it('names the smallest lot that brings the proceeds, or one unit more than it', () => {
    fc.assert(
      fc.property(amount, amount, fc.integer({ min: 1, max: 99 }), (reserve0, reserve1, part) => {
        const pool = poolWith([reserve0, reserve1]);
        const asked = (reserve1 * BigInt(part)) / 100n;
        const lot = pool.lotFor(0, asked);
        expect(pool.quote(pool.state, 0, lot)).toBeGreaterThanOrEqual(asked);
        if (lot > 2n) expect(pool.quote(pool.state, 0, lot - 2n)).toBeLessThan(asked);
      }),
    );
  });

  it('pays what the curve pays, less if less is asked, and refuses one unit more', () => {
    const pool = poolWith([10n ** 21n, 10n ** 24n]);
    const most = pool.quote(pool.state, 0, 10n ** 18n);
    expect(() => pool.swap(0, 10n ** 18n, most + 1n)).toThrow(SlippageExceededError);
    pool.swap(0, 10n ** 18n, most - 1n);
    expect(pool.state).toEqual([10n ** 21n + 10n ** 18n, 10n ** 24n - most + 1n]);
  });

  it('refuses proceeds of the whole reserve, and a lot or proceeds of zero', () => {
    const pool = poolWith([10n ** 6n, 10n ** 6n]);
    expect(() => pool.swap(0, 10n ** 20n, 10n ** 6n)).toThrow(InsufficientLiquidityError);
    expect(() => pool.lotFor(0, 10n ** 6n)).toThrow(InsufficientLiquidityError);
    expect(pool.lotFor(0, 10n ** 6n - 1n)).toBeGreaterThan(10n ** 12n);
    expect(() => pool.swap(0, 10n ** 20n, 0n)).toThrow(InvalidAmountError);
    expect(() => pool.swap(0, 0n, 1n)).toThrow(InvalidAmountError);
    expect(() => pool.lotFor(0, 0n)).toThrow(InvalidAmountError);
  });

  it('refuses to quote from an empty pool', () => {
    const pool = new ConstantProductPool({ assets: [ether, dai], fee: 0.003 }, arithmetic);
    expect(() => pool.quote(pool.state, 0, 1n)).toThrow(InsufficientLiquidityError);
  });

  it('moves along k when the price moves', () => {
    fc.assert(
      fc.property(fc.double({ min: 0.01, max: 100, noNaN: true }), (price) => {
        const pool = poolWith([10n ** 22n, 10n ** 22n]);
        pool.moveTo(pool.stateAt(price));
        expect(pool.price(pool.state) / price).toBeCloseTo(1, 12);
        expect(product(pool)).toBeGreaterThanOrEqual(10n ** 44n);
        expect(product(pool)).toBeLessThanOrEqual(10n ** 44n + 10n ** 24n);
      }),
    );
  });
});

describe('liquidity', () => {
  it('locks a thousand shares of the first deposit, and refuses one worth no more', () => {
    expect(() => poolWith([1_000n, 1_000n])).toThrow(InvalidAmountError);
    const pool = poolWith([1_001n, 1_001n]);
    expect(pool.shares.total).toBe(1_001n);
    expect(() => pool.removeLiquidity(1_002n)).toThrow(InsufficientLiquidityError);
  });

  it('gives back no more than was deposited', () => {
    fc.assert(
      fc.property(amount, amount, amount, amount, (reserve0, reserve1, amount0, amount1) => {
        const pool = poolWith([reserve0, reserve1]);
        const before = pool.state;
        let shares: bigint;
        try {
          shares = pool.addLiquidity([amount0, amount1]);
          pool.removeLiquidity(shares);
        } catch (error) {
          expect(error).toBeInstanceOf(InvalidAmountError);
          return;
        }
        expect(pool.state[0]).toBeGreaterThanOrEqual(before[0]);
        expect(pool.state[1]).toBeGreaterThanOrEqual(before[1]);
      }),
    );
  });

  it('refuses a deposit, and a withdrawal, worth less than one unit', () => {
    const pool = poolWith([10n ** 24n, 10n ** 6n]);
    expect(() => pool.addLiquidity([1n, 0n])).toThrow(InvalidAmountError);
    expect(() => pool.removeLiquidity(1n)).toThrow(InvalidAmountError);
  });

  it('gives the protocol a sixth of the growth of √k at the next deposit, or nothing', () => {
    const terms = { protocolFee: true };
    const [paying, free] = [
      poolWith([10n ** 22n, 10n ** 22n], terms),
      poolWith([10n ** 22n, 10n ** 22n]),
    ];
    for (const pool of [paying, free]) {
      pool.sell(0, 10n ** 21n);
      pool.addLiquidity([10n ** 20n, 10n ** 20n]);
    }
    const growth =
      Math.sqrt(Number(paying.state[0] - 10n ** 20n) * Number(paying.state[1] - 10n ** 20n)) /
        1e22 -
      1;
    const share = Number(paying.shares.ofProtocol) / 1e22 / (1 + growth);
    expect(share / (growth / 6)).toBeCloseTo(1, 3);
    expect(free.shares.ofProtocol).toBe(0n);
  });
});

describe('squareRoot', () => {
  it('is the largest integer whose square is not above the value', () => {
    fc.assert(
      fc.property(fc.bigInt({ min: 0n, max: 2n ** 230n }), (value) => {
        const root = squareRoot(value);
        expect(root * root).toBeLessThanOrEqual(value);
        expect((root + 1n) * (root + 1n)).toBeGreaterThan(value);
      }),
    );
  });
});
