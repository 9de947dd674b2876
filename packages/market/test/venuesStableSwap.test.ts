import { describe, expect, it } from '@jest/globals';
import { InsufficientLiquidityError, InvalidAmountError } from '@liqlab/core';
import fc from 'fast-check';
import { StableSwapPool } from '../src/venues/stableSwap/stableSwapPool.js';
import type { RawPair } from '../src/venues/tradingPool.js';

const assets = [
  { id: 'A', decimals: 18, index: 0 },
  { id: 'B', decimals: 6, index: 1 },
] as const;
const side = fc.constantFrom(0, 1) as fc.Arbitrary<0 | 1>;
const share = fc.integer({ min: 1, max: 99 });

function pool(fee = 0.0004, deposit: RawPair = [10n ** 22n, 10n ** 10n]): StableSwapPool {
  const made = new StableSwapPool({ assets, amplification: 200, fee });
  made.addLiquidity(deposit);
  return made;
}

describe('trading', () => {
  it('is nearly flat around equal balances and steep where one runs out', () => {
    const shared = pool(0);
    expect(shared.estimate(shared.state, 0, 100)).toBeCloseTo(100, 2);
    expect(shared.estimate(shared.state, 0, 100_000)).toBeLessThan(10_000);
  });

  it('never lets the invariant per share fall', () => {
    fc.assert(
      fc.property(side, share, (sold, part) => {
        const shared = pool();
        const before = shared.virtualPrice();
        shared.sell(sold, (shared.state[sold] * BigInt(part)) / 10n);
        expect(shared.virtualPrice()).toBeGreaterThanOrEqual(before);
      }),
    );
  });

  it('keeps half of the fee for the protocol, outside the balances', () => {
    const [dear, free] = [pool(), pool(0)];
    const whole = free.sell(0, 10n ** 21n);
    const fee = whole - dear.sell(0, 10n ** 21n);
    expect(Number(dear.protocolFees[1]) / Number(fee)).toBeCloseTo(0.5, 4);
    expect(dear.holdings(dear.state)[1]).toBe(dear.state[1] + dear.protocolFees[1]);
    expect(free.protocolFees).toEqual([0n, 0n]);
  });

  it('refuses a lot too small to bring anything, and takes one just large enough', () => {
    const shared = pool();
    expect(() => shared.quote(shared.state, 0, 0n)).toThrow(InvalidAmountError);
    expect(shared.quote(shared.state, 0, 10n ** 13n)).toBe(9n);
  });

  it('refuses to trade when it is empty, and a sale that would leave it all but empty', () => {
    const empty = new StableSwapPool({ assets, amplification: 200, fee: 0 });
    expect(() => empty.virtualPrice()).toThrow(InsufficientLiquidityError);
    expect(() => empty.spotPrice()).toThrow(InsufficientLiquidityError);
    expect(() => empty.sell(0, 10n ** 18n)).toThrow(InsufficientLiquidityError);
    expect(() => empty.removeAmounts([0n, 0n])).toThrow(InsufficientLiquidityError);
    const shared = pool();
    expect(() => shared.sell(0, 10n ** 35n)).toThrow(InsufficientLiquidityError);
    expect(shared.state).toEqual(pool().state);
  });

  it('moves along its invariant when the price moves', () => {
    fc.assert(
      fc.property(fc.double({ min: 0.5, max: 2, noNaN: true }), (price) => {
        const shared = pool();
        const before = shared.virtualPrice();
        shared.moveTo(shared.stateAt(price));
        expect(shared.price(shared.state) / price).toBeCloseTo(1, 4);
        expect(1e18 / Number(shared.spotPrice()) / price).toBeCloseTo(1, 4);
        expect(Number(shared.virtualPrice() - before)).toBeGreaterThanOrEqual(0);
        expect(Number(shared.virtualPrice()) / Number(before)).toBeCloseTo(1, 9);
      }),
    );
  });
});

describe('liquidity', () => {
  it('gives back no more than was deposited, in the same assets', () => {
    fc.assert(
      fc.property(share, share, (part0, part1) => {
        const amounts = [10n ** 20n * BigInt(part0), 10n ** 8n * BigInt(part1)] as const;
        const exact = pool();
        const minted = exact.addLiquidity(amounts);
        expect(exact.removeAmounts(amounts)).toBeGreaterThanOrEqual(minted);
        const oneSided = pool();
        const shares = oneSided.addLiquidity([amounts[0], 0n]);
        expect(oneSided.removeInOne(0, shares)).toBeLessThanOrEqual(amounts[0]);
      }),
      { numRuns: 40 },
    );
  });

  it('never lets the invariant per share fall', () => {
    fc.assert(
      fc.property(side, share, share, (asset, part0, part1) => {
        const shared = pool();
        const amounts = [10n ** 20n * BigInt(part0), 10n ** 8n * BigInt(part1)] as const;
        const perShare = [shared.virtualPrice()];
        const steps = [
          () => shared.addLiquidity(amounts),
          () => shared.removeLiquidity((shared.totalShares * BigInt(part0)) / 200n),
          () => shared.removeAmounts([amounts[0] / 100n, amounts[1] / 50n]),
          () => shared.removeInOne(asset, (shared.totalShares * BigInt(part1)) / 200n),
        ];
        for (const step of steps) {
          step();
          perShare.push(shared.virtualPrice());
        }
        expect(perShare).toEqual([...perShare].sort((a, b) => Number(a - b)));
      }),
      { numRuns: 40 },
    );
  });

  it('previews a withdrawal in one asset as it pays it', () => {
    fc.assert(
      fc.property(side, share, (asset, part) => {
        const shared = pool();
        const shares = (shared.totalShares * BigInt(part)) / 100n;
        const previewed = shared.quoteInOne(asset, shares);
        expect(shared.removeInOne(asset, shares)).toBe(previewed);
      }),
    );
  });

  it('refuses a first deposit without one of the assets, and a later one of nothing', () => {
    expect(() => pool(0, [10n ** 18n, 0n])).toThrow(InvalidAmountError);
    expect(() => pool().addLiquidity([0n, 0n])).toThrow(InvalidAmountError);
    expect(pool().addLiquidity([10n ** 18n, 0n])).toBeGreaterThan(0n);
  });

  it('redeems all shares, and refuses one more', () => {
    const shared = pool();
    expect(() => shared.removeLiquidity(shared.totalShares + 1n)).toThrow(
      InsufficientLiquidityError,
    );
    expect(shared.removeLiquidity(shared.totalShares)).toEqual([10n ** 22n, 10n ** 10n]);
    expect(() => shared.removeLiquidity(1n)).toThrow(InsufficientLiquidityError);
  });

  it('refuses withdrawals of nothing, and of more than it has', () => {
    const shared = pool();
    expect(() => shared.removeAmounts([0n, 0n])).toThrow(InvalidAmountError);
    expect(() => shared.quoteInOne(0, 0n)).toThrow(InvalidAmountError);
    expect(() => shared.removeAmounts([10n ** 22n + 1n, 0n])).toThrow(InsufficientLiquidityError);
    expect(shared.state).toEqual(pool().state);
  });
});
