import { describe, expect, it } from '@jest/globals';
import { exactArithmetic } from '@liqlab/core';
import fc from 'fast-check';
import { DepositPool } from '../src/index.js';
import { type Owed, PoolWorld, v1 } from './poolWorld.js';

const risky: Owed = ['1.09', 1000];
const safe: Owed = ['10', 2000];
const { num } = exactArithmetic;

describe('deposits', () => {
  const emptied = (pool: DepositPool, collateral: string) =>
    pool.offset({ collateral: num(collateral), debt: pool.total }, true);

  it('two depositors lose and gain by their shares', () => {
    const pool = new DepositPool(exactArithmetic);
    pool.settle('a', num(300));
    pool.settle('b', num(100));
    pool.offset({ collateral: num(8), debt: num(100) }, false);
    expect(pool.deposited('a').toNumber()).toBeCloseTo(225, 10);
    expect(pool.gained('b').toNumber()).toBeCloseTo(2, 10);
  });

  it('an emptied pool starts anew: the old deposits are gone, their gains are not', () => {
    const pool = new DepositPool(exactArithmetic);
    pool.settle('a', num(300));
    emptied(pool, '2');
    pool.settle('b', num(100));
    pool.offset({ collateral: num(1), debt: num(50) }, false);
    expect(pool.epoch).toBe(1);
    expect(pool.deposited('a').toNumber()).toBe(0);
    expect(pool.gained('a').toNumber()).toBeCloseTo(2, 12);
    expect(pool.gained('b').toNumber()).toBeCloseTo(1, 12);
  });

  it('a deposit that shrinks below a billionth is gone; its gains are counted over two scales', () => {
    const pool = new DepositPool(exactArithmetic);
    pool.settle('a', num('1e12'));
    const debt = num('999999999999');
    pool.offset({ collateral: num(10), debt }, false);
    expect([pool.scale, pool.deposited('a').toNumber()]).toEqual([1, 0]);
    pool.settle('b', num('1e12'));
    pool.offset({ collateral: num('1e12'), debt }, false);
    expect([pool.scale, pool.deposited('b').toNumber()]).toEqual([2, 0]);
    expect(pool.gained('a').toNumber()).toBeCloseTo(11, 5);
  });

  it('law: depositors together never have more than there is, and lose almost nothing to rounding', () => {
    const amount = fc.integer({ min: 1, max: 1_000_000 });
    const loss = fc.record({ share: fc.integer({ min: 1, max: 99 }), collateral: amount });
    fc.assert(
      fc.property(
        fc.array(amount, { minLength: 1, maxLength: 5 }),
        fc.array(loss, { maxLength: 8 }),
        (deposits, losses) => {
          const pool = new DepositPool(exactArithmetic);
          for (const [index, one] of deposits.entries()) pool.settle(String(index), num(one));
          for (const { share, collateral } of losses) {
            const debt = pool.total.times(num(share)).div(num(100)).quantize(18, 'down');
            pool.offset({ collateral: num(collateral), debt }, false);
          }
          const sum = (of: (name: string) => number) =>
            deposits.reduce((total, _, index) => total + of(String(index)), 0);
          const left = sum((name) => pool.deposited(name).toNumber());
          const gains = sum((name) => pool.gained(name).toNumber());
          const given = losses.reduce((total, one) => total + one.collateral, 0);
          expect(left).toBeLessThanOrEqual(pool.total.toNumber() * (1 + 1e-12));
          expect(gains).toBeLessThanOrEqual(given * (1 + 1e-12));
          expect(gains).toBeGreaterThanOrEqual(given * (1 - 1e-9) - 1e-9);
        },
      ),
      { numRuns: 60 },
    );
  });
});

describe('depositors who join and leave', () => {
  const start = (depositors: object) =>
    new PoolWorld(v1({ depositors }), [risky, risky, risky, safe, safe, safe], 10_000);
  const deposits = (world: PoolWorld) => world.mechanism.pool.total.toNumber();

  it('deposit their share of the cash when the pool is first needed', () => {
    const world = start({ initialShare: '0.5' });
    world.liquidate(0);
    expect(deposits(world)).toBe(4000);
  });

  it('without a half-life stay as they are', () => {
    const world = start({ initialShare: '0.5' });
    world.liquidate(0);
    world.market.now = 1e6;
    world.liquidate(1);
    expect(deposits(world)).toBe(3000);
  });

  it('leave: half of the way to the target in each half-life', () => {
    const world = start({ targetShare: 0, halfLife: 3600 });
    world.liquidate(0);
    world.market.now = 3600;
    world.liquidate(1);
    expect(deposits(world)).toBeCloseTo(9000 / 2 - 1000, 6);
  });

  it('join: half of the way to the target in each half-life', () => {
    const world = start({ initialShare: '0.2', halfLife: 3600 });
    world.liquidate(0);
    world.market.now = 3600;
    world.liquidate(1);
    expect(deposits(world)).toBeCloseTo(1000 + (9000 - 1000) / 2 - 1000, 6);
  });

  it.each([
    ['above the limit', 461, 0],
    ['below the limit', 462, 8000],
  ])('flee when the pool has lost more than a share of the deposits: %s', (_, price, left) => {
    const world = start({ fleeAtLoss: '0.05' });
    world.liquidate(0);
    world.market.setPrice(world.ether, price);
    world.liquidate(1);
    expect(deposits(world)).toBeCloseTo(left, 9);
  });

  it('once fled, stay away: the pool has run dry and the others take over', () => {
    const world = start({ fleeAtLoss: '0.05' });
    world.liquidate(0);
    world.market.setPrice(world.ether, 400);
    world.liquidate(1);
    world.market.setPrice(world.ether, 1000);
    const debt = world.entire(3)?.debt ?? Number.NaN;
    world.liquidate(2);
    expect(deposits(world)).toBeCloseTo(0, 9);
    expect(world.entire(3)?.debt).toBeGreaterThan(debt + 300);
  });
});
