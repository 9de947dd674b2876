import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { type Owed, PoolWorld, v2 } from './poolWorld.js';

const safe: Owed = ['100', 2000];
const close = (left: number, right: number) => Math.abs(left - right) <= 1e-9 * Math.abs(right);

describe('Liquity v2', () => {
  it('the pool gets the worth of the debt and 5 %, the keeper its share, the borrower the rest', () => {
    const world = new PoolWorld(v2(), [['1.09', 1000], safe], 5000);
    world.liquidate(0);
    const { accounts } = world.market;
    expect(world.balance(accounts.backstop, world.ether)).toBe(1.05);
    expect(world.balance(world.keeper, world.ether)).toBe(0.00545);
    expect(world.balance(world.keeper, world.dollar)).toBe(37.5);
    expect(world.position(0).collaterals[0]?.amount.toNumber()).toBeCloseTo(0.03455, 15);
  });

  it.each([
    ['below', '390', 1.95],
    ['above', '500', 2],
  ])('the keeper’s share %s its cap', (_, collateral, expected) => {
    const world = new PoolWorld(
      v2(),
      [
        [collateral, 500_000],
        ['9000', 9],
      ],
      1e6,
    );
    world.liquidate(0);
    expect(world.balance(world.keeper, world.ether)).toBe(expected);
  });

  it('a pool that is empty but for what is kept in it: the others get the debt and 10 %', () => {
    const world = new PoolWorld(v2({ redistributionPenalty: '0.05' }), [['1.09', 1000], safe], 1);
    world.liquidate(0);
    expect(world.balance(world.market.accounts.backstop, world.dollar)).toBe(1);
    expect(world.entire(1)?.collateral).toBeCloseTo(101.05, 15);
  });

  it('what the pool leaves of its portion may go to the others', () => {
    const world = new PoolWorld(v2(), [['1.09', 1000], safe], 501);
    world.liquidate(0);
    expect(world.balance(world.market.accounts.backstop, world.ether)).toBe(0.525);
    // 0.55 by the penalty; the rest of 1.09 − 0.00545 − 0.525 goes back.
    expect(world.entire(1)?.collateral).toBeCloseTo(100.55, 15);
    expect(world.position(0).collaterals[0]?.amount.toNumber()).toBeCloseTo(0.00955, 15);
  });

  it('there is no recovery mode', () => {
    const world = new PoolWorld(
      v2(),
      [
        ['1.2', 1000],
        ['1.3', 1000],
      ],
      5000,
    );
    expect(world.isLiquidatable(0)).toBe(false);
    expect(world.mechanism.triggerPrice(world.position(0))).toBeCloseTo((1.1 / 1.2) * 1000, 9);
  });

  it('law: nobody gets more than the penalty allows, and all of the position is accounted for', () => {
    const ratio = fc.integer({ min: 50, max: 109 });
    const debt = fc.integer({ min: 2000, max: 1_000_000 });
    const cover = fc.integer({ min: 0, max: 120 });
    fc.assert(
      fc.property(ratio, debt, cover, (percent, owed, paidPercent) => {
        const collateral = (owed * percent) / 100_000;
        const cash = Math.round((owed * paidPercent) / 100) + 1;
        const world = new PoolWorld(
          v2(),
          [
            [collateral, owed],
            ['100000', 2000],
          ],
          cash,
        );
        world.liquidate(0);
        const { backstop, coBorrowers } = world.market.accounts;
        const paid = cash - world.balance(backstop, world.dollar);
        const toPool = world.balance(backstop, world.ether);
        const toOthers = world.balance(coBorrowers, world.ether);
        const kept = world.position(0).collaterals[0]?.amount.toNumber() ?? Number.NaN;
        const forKeeper = world.balance(world.keeper, world.ether);
        expect(paid).toBeCloseTo(Math.min(owed, cash - 1), 6);
        expect(toPool * 1000).toBeLessThanOrEqual(paid * 1.05 + 1e-9);
        expect(toOthers * 1000).toBeLessThanOrEqual((owed - paid) * 1.1 + 1e-9);
        expect(close(toPool + toOthers + kept + forKeeper, collateral)).toBe(true);
        expect(world.position(0).debts[0]?.amount.isZero()).toBe(true);
      }),
      { numRuns: 60 },
    );
  });
});
