import { describe, expect, it } from '@jest/globals';
import {
  exactArithmetic,
  HealthyPositionError,
  LiquidationLimitError,
  LiquidationPausedError,
  type Side,
} from '@liqlab/core';
import fc from 'fast-check';
import {
  dydxV4Parameters,
  dydxV4Rules,
  hyperliquidParameters,
  hyperliquidRules,
} from '../src/index.js';
import { ExchangeWorld } from './exchangeWorld.js';
import { testRules } from './testRules.js';

const { num } = exactArithmetic;
const sides = ['long', 'short'] as const;

/** What a position of size 10 that is bankrupt at 1,000 owes (long) or holds (short). */
const cash = 10_000;
/** A price with so many percent of the notional at 1,000 left as equity. */
const priceAt = (side: Side, percent: number): number =>
  side === 'long' ? 1_000 + percent * 10 : 1_000 - percent * 10;

describe.each(sides)('a %s', (side) => {
  const enter = (world: ExchangeWorld) => world.enter(side, 10, cash, 1_000);

  it('is refused while its equity is the maintenance margin', () => {
    const world = new ExchangeWorld(testRules({ rate: '0.25' }));
    const position = enter(world);
    world.set(side === 'long' ? '1333.333333333333333334' : 800, 1_000);
    expect(() => world.close(position)).toThrow(HealthyPositionError);
    world.set(side === 'long' ? 1_333 : 801, 1_000);
    expect(world.exchange.isLiquidatable(position, world.market)).toBe(true);
  });

  it('is closed by an order; debt paid, margin less the fee back to the owner', () => {
    const world = new ExchangeWorld(testRules({ feeRate: num('0.001') }));
    const position = enter(world);
    world.set(priceAt(side, 1), 1_000_000);
    world.close(position);
    const { debts } = world.now(position);
    expect(debts[0]?.amount.isZero()).toBe(true);
    const left = world.market.balance(position.owner, world.quote).toNumber();
    expect(left).toBeGreaterThan(89);
    expect(left).toBeLessThan(91);
    const fee = world.market.balance(world.market.accounts.backstop, world.quote).toNumber();
    expect(fee).toBeCloseTo(10, 0);
    world.market.ledger.verify();
  });

  it('is taken over by the fund as far as its money backs the debt, and then by the other side', () => {
    const other = side === 'long' ? 'short' : 'long';
    const world = new ExchangeWorld(testRules({}), 5_000);
    const position = enter(world);
    const winner = world.enter(other, 10, other === 'long' ? 5_000 : 15_000, 1_000);
    world.set(priceAt(side, -10), 1);
    const events = world.close(position);
    const buyers = events.flatMap((event) => (event.type === 'filled' ? [event.by.kind] : []));
    expect(buyers).toEqual(['backstop', 'borrower']);
    expect(world.now(position).debts[0]?.amount.isZero()).toBe(true);
    // The debt is worth 10,000, or 10 at 1,100 each: the fund's 5,000 stand for so much of the 10.
    const taken = 50_000 / (side === 'long' ? 10_000 : 11_000);
    const { asset, owedAsset, market } = world;
    const size = other === 'long' ? asset : owedAsset;
    expect(market.balance(winner.owner, size).toNumber()).toBeCloseTo(taken, 9);
    expect(market.balance(market.accounts.badDebt, world.owedQuote).isZero()).toBe(true);
    market.ledger.verify();
  });

  it('is written off, what it brings less, when nobody takes it over', () => {
    const world = new ExchangeWorld(testRules({}));
    const position = enter(world);
    world.set(priceAt(side, -10), 1_000_000);
    world.close(position);
    const { market, owedAsset, owedQuote } = world;
    const lost = market.balance(market.accounts.badDebt, side === 'long' ? owedQuote : owedAsset);
    expect(lost.toNumber()).toBeCloseTo(side === 'long' ? 1_000 : 10 - 10_000 / 1_100, 0);
    const { collaterals, debts } = world.now(position);
    expect([collaterals, debts].map(([one]) => one?.amount.isZero())).toEqual([true, true]);
  });

  it('that is large on Hyperliquid is closed in two steps, thirty seconds apart', () => {
    const parameters = hyperliquidParameters.parse({ largeNotional: 1_000 });
    const world = new ExchangeWorld(hyperliquidRules(parameters, exactArithmetic));
    const position = enter(world);
    world.set(priceAt(side, 1.5), 100_000_000);
    world.close(position);
    const size = side === 'long' ? world.asset : world.owedAsset;
    expect(world.market.balance(position.owner, size).toNumber()).toBeCloseTo(8, 9);
    // It closed at a profit over bankruptcy: only a worse price makes the rest liquidatable.
    world.set(priceAt(side, 1.45), 100_000_000);
    world.market.now = 29;
    expect(() => world.close(position)).toThrow(LiquidationPausedError);
    world.market.now = 30;
    world.close(position);
    expect(world.market.balance(position.owner, size).isZero()).toBe(true);
  });

  it('below two thirds of the margin goes to the vault with all of it', () => {
    const rules = hyperliquidRules(hyperliquidParameters.parse({ fundShare: 1 }), exactArithmetic);
    const world = new ExchangeWorld(rules, 20_000);
    const position = enter(world);
    world.set(priceAt(side, 1), 1_000_000);
    const filled = world.close(position).filter(({ type }) => type === 'filled');
    expect(filled.map((event) => event.type === 'filled' && event.by.kind)).toEqual(['backstop']);
    expect(world.market.balance(position.owner, world.quote).isZero()).toBe(true);
  });

  it('on dYdX is closed a tenth at a time, and no more than the limit in one block', () => {
    const parameters = dydxV4Parameters.parse({ notionalPerBlock: 1_500 });
    const world = new ExchangeWorld(dydxV4Rules(parameters, exactArithmetic));
    const position = enter(world);
    world.set(priceAt(side, 2), 100_000_000);
    const size = side === 'long' ? world.asset : world.owedAsset;
    const left = () => world.market.balance(position.owner, size).toNumber();
    world.close(position);
    // At least so much is closed that its notional is 1,000.
    expect(left()).toBeCloseTo(10 - Math.max(1, 1_000 / priceAt(side, 2)), 9);
    world.close(position);
    expect(10 - left()).toBeCloseTo(1_500 / priceAt(side, 2), 9);
    expect(() => world.close(position)).toThrow(LiquidationLimitError);
    world.market.block += 1;
    world.close(position);
    expect(left()).toBeLessThan(8.5);
  });

  it('on dYdX that fills below bankruptcy costs the fund the difference', () => {
    const parameters = dydxV4Parameters.parse({ fundShare: 1 });
    const world = new ExchangeWorld(dydxV4Rules(parameters, exactArithmetic), 1_000);
    const position = enter(world);
    world.set(priceAt(side, -1), 100_000_000);
    world.close(position);
    const { market, quote } = world;
    const fund = market.balance(market.accounts.backstop, quote).toNumber();
    expect(fund).toBeGreaterThan(989);
    expect(fund).toBeLessThan(991);
    market.ledger.verify();
  });
});

describe('auto-deleveraging', () => {
  it('conserves every asset, and leaves longs and shorts in balance', () => {
    const entries = fc.array(
      fc.record({
        size: fc.integer({ min: 1, max: 100 }),
        entry: fc.integer({ min: 800, max: 1_200 }),
        leverage: fc.integer({ min: 2, max: 50 }),
      }),
      { minLength: 2, maxLength: 8 },
    );
    const prices = fc.array(fc.integer({ min: 600, max: 1_600 }), { minLength: 1, maxLength: 4 });
    fc.assert(
      fc.property(entries, prices, (drawn, path) => {
        const world = new ExchangeWorld(testRules({}));
        for (const { size, entry, leverage } of drawn) {
          const notional = size * entry;
          const margin = Math.round(notional / leverage);
          world.enter('long', size, notional - margin, entry);
          world.enter('short', size, notional + margin, entry);
        }
        for (const price of path) {
          // So little liquidity that everything goes to the other side.
          world.set(price, '0.000001');
          for (const position of world.positions) {
            const before = imbalance(world);
            closeIfUnsafe(world, position);
            expect(imbalance(world)).toBe(before);
          }
          world.market.ledger.verify();
        }
      }),
      { numRuns: 60 },
    );
  });
});

function closeIfUnsafe(world: ExchangeWorld, position: Parameters<ExchangeWorld['now']>[0]): void {
  const now = world.now(position);
  if (world.exchange.isLiquidatable(now, world.market)) {
    try {
      world.close(position);
    } catch (error) {
      expect((error as Error).name).toBe('InsufficientLiquidityError');
    }
  }
}

/** Of the asset: what longs and the pool hold less what shorts owe, or nobody pays for them. */
function imbalance({ market, asset, owedAsset, pool, positions }: ExchangeWorld): string {
  const owners = positions.map(({ owner }) => owner);
  const held = [...owners, pool].map((one) => market.balance(one, asset));
  const owed = [...owners, market.accounts.badDebt].map((one) => market.balance(one, owedAsset));
  const sum = (amounts: typeof held) => amounts.reduce((all, one) => all.plus(one), num(0));
  return sum(held).minus(sum(owed)).toString();
}
