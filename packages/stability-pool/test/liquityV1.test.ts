import { describe, expect, it } from '@jest/globals';
import {
  HealthyPositionError,
  LiquidationPausedError,
  NoSuchOfferError,
  NothingToLiquidateError,
  SaleClosedError,
  StalePriceError,
} from '@liqlab/core';
import { type Owed, PoolWorld, v1 } from './poolWorld.js';

// At 1,000: position 0 at 109 %, the others far above, the system above 150 %.
const risky: Owed = ['1.09', 1000];
const safe: Owed = ['10', 2000];
const normal = [risky, safe, safe];

describe('Liquity v1 in normal mode', () => {
  it.each([
    ['just below 110 %', '1.099999999999999999', true],
    ['at 110 %', '1.1', false],
  ])('a position %s', (_, collateral, expected) => {
    const world = new PoolWorld(v1(), [[collateral, 1000], safe], 5000);
    expect(world.isLiquidatable(0)).toBe(expected);
  });

  it('without a minimum ratio of its own, one over the position’s threshold counts', () => {
    const mechanism = v1({ minimumRatio: undefined });
    const world = new PoolWorld(mechanism, [['1.2499', 1000], ['1.25', 1000], safe], 0);
    expect([world.isLiquidatable(0), world.isLiquidatable(1)]).toEqual([true, false]);
  });

  it('the pool pays all and gets the collateral but for the half per cent of the keeper', () => {
    const world = new PoolWorld(v1(), normal, 5000);
    const types = world.liquidate(0).map(({ type }) => type);
    const { backstop, lender, treasury } = world.market.accounts;
    expect(types).toEqual(['opened', 'filled', 'closed']);
    expect(world.balance(backstop, world.dollar)).toBe(4000);
    expect(world.balance(backstop, world.ether)).toBe(1.08455);
    expect(world.balance(lender, world.dollar)).toBe(1000);
    expect(world.balance(lender, world.token)).toBe(1000);
    expect(world.balance(world.keeper, world.ether)).toBe(0.00545);
    expect(world.balance(world.keeper, world.dollar)).toBe(200);
    expect(world.balance(treasury, world.dollar)).toBe(999_800);
    expect(world.entire(0)).toBeUndefined();
  });

  it('what the pool cannot pay goes to the others by their stakes', () => {
    const world = new PoolWorld(v1(), [risky, ['10', 2000], ['30', 2000]], 600);
    world.liquidate(0);
    expect(world.mechanism.pool.total.toNumber()).toBe(0);
    expect(world.entire(1)?.debt).toBeCloseTo(2100, 12);
    expect(world.entire(2)?.debt).toBeCloseTo(2300, 12);
    expect(world.entire(1)?.collateral).toBeCloseTo(10 + 0.43382 / 4, 12);
    const { coBorrowers } = world.market.accounts;
    expect(world.balance(coBorrowers, world.token)).toBe(400);
    expect(world.balance(coBorrowers, world.ether)).toBeCloseTo(0.43382, 15);
  });

  it('an empty pool: everything is redistributed, and nothing is sold', () => {
    const world = new PoolWorld(v1(), normal, 0);
    expect(world.liquidate(0).map(({ type }) => type)).toEqual(['opened', 'closed']);
    expect(world.entire(1)?.debt).toBe(2500);
  });

  it('redistributed debt counts for the health and is paid when its heir is liquidated', () => {
    const world = new PoolWorld(
      v1(),
      [
        ['1.05', 1000],
        ['1.2', 1000],
        ['10', 2000],
      ],
      0,
    );
    world.market.setPrice(world.ether, 950);
    expect(world.isLiquidatable(1)).toBe(false);
    world.liquidate(0);
    expect(world.isLiquidatable(1)).toBe(false);
    world.market.setPrice(world.ether, 915);
    const heir = world.entire(1);
    const [opened] = world.liquidate(1);
    expect(opened?.type === 'opened' && opened.debt.toNumber()).toBe(heir?.debt);
    expect(world.entire(2)?.debt).toBeCloseTo(4000, 12);
    expect(world.balance(world.market.accounts.lender, world.token)).toBe(0);
  });

  it('a redistribution raises the trigger prices of the others', () => {
    const world = new PoolWorld(v1(), [['0.5', 1000], safe, safe], 0);
    const before = world.mechanism.triggerPrice(world.position(1)) ?? Number.NaN;
    const events = world.liquidate(0);
    expect(world.mechanism.triggerPrice(world.position(1))).toBeGreaterThan(before);
    expect(events.some(({ movesTriggers }) => movesTriggers)).toBe(true);
  });

  it('the last position of the system is never liquidated', () => {
    const world = new PoolWorld(v1(), [risky], 5000);
    expect(world.isLiquidatable(0)).toBe(false);
    expect(() => world.liquidate(0)).toThrow(LiquidationPausedError);
  });
});

describe('Liquity v1 in recovery mode', () => {
  // At 1,000: position 0 as given, the system at or around 150 %.
  const world = (first: Owed, second: Owed, cash = 5000) =>
    new PoolWorld(v1(), [first, second], cash);

  it.each([
    ['just below 150 %', '2.799999999999999999', true],
    ['at 150 %', '2.8', false],
  ])('the system %s: a position below its ratio, above 110 %', (_, collateral, expected) => {
    expect(world(['1.7', 1500], [collateral, 1500]).isLiquidatable(0)).toBe(expected);
  });

  it('a position at the ratio of the system stays', () => {
    expect(world(['1.4', 1000], ['1.4', 1000]).isLiquidatable(0)).toBe(false);
  });

  it('above 110 %: the pool gets 110 %, the borrower keeps the rest', () => {
    const one = world(['1.2', 1000], ['1.5', 1000]);
    one.liquidate(0);
    expect(one.balance(one.market.accounts.backstop, one.ether)).toBe(1.0945);
    expect(one.balance(one.keeper, one.ether)).toBe(0.0055);
    expect(one.position(0).collaterals[0]?.amount.toNumber()).toBeCloseTo(0.1, 15);
    expect(one.position(0).debts[0]?.amount.isZero()).toBe(true);
  });

  it.each([
    ['just enough', 1000, true],
    ['too little by a raw unit', '999.999999999999999999', false],
  ])('above 110 %%: only if the pool can pay all of it: %s', (_, cash, expected) => {
    const one = new PoolWorld(
      v1(),
      [
        ['1.2', 1000],
        ['1.5', 1000],
      ],
      cash,
    );
    expect(one.isLiquidatable(0)).toBe(expected);
  });

  it.each([
    ['at 100 %: redistributed, although the pool could pay', '1', 5000],
    ['just above 100 %: the pool pays', '1.000000000000000001', 4000],
  ])('%s', (_, collateral, left) => {
    const one = world([collateral, 1000], ['1.8', 1000]);
    one.liquidate(0);
    expect(one.balance(one.market.accounts.backstop, one.dollar)).toBe(left);
  });

  it('the trigger price of a position below the system’s ratio is where the system gets critical', () => {
    const one = world(['2.4', 1000], ['3', 1000]);
    const trigger = one.mechanism.triggerPrice(one.position(0)) ?? Number.NaN;
    expect(trigger).toBeCloseTo((1.5 * 2000) / 5.4, 10);
    one.market.setPrice(one.ether, trigger * (1 + 1e-12));
    expect(one.isLiquidatable(0)).toBe(false);
    one.market.setPrice(one.ether, trigger * (1 - 1e-12));
    expect(one.isLiquidatable(0)).toBe(true);
  });
});

describe('Liquity v1 in one transaction', () => {
  const book: readonly Owed[] = [['1.05', 1000], ['1.02', 1000], ['1.3', 1000], safe, safe];

  it('takes the riskiest first, and stops at the first that is safe', () => {
    const world = new PoolWorld(v1(), book, 5000);
    const events = world.mechanism.liquidateRiskiest(10, world.keeper, world.market);
    const lots = events.flatMap((event) => (event.type === 'opened' ? event.lot.toNumber() : []));
    expect(lots).toEqual([1.02, 1.05]);
  });

  it('takes no more than it is asked to', () => {
    const world = new PoolWorld(v1(), book, 5000);
    const events = world.mechanism.liquidateRiskiest(1, world.keeper, world.market);
    expect(events.filter(({ type }) => type === 'opened')).toHaveLength(1);
  });

  it('a list: skips the safe, the unknown and the repeated', () => {
    const world = new PoolWorld(v1(), book, 5000);
    const ids = [2, 99, 1, 1, 0];
    const events = world.market.post(world.mechanism.liquidateAll(ids, world.keeper, world.market));
    expect(events.filter(({ type }) => type === 'opened')).toHaveLength(2);
    world.market.ledger.verify();
  });

  it.each([[[]], [[2]], [[99]]])('refuses a list without anybody to liquidate: %p', (ids) => {
    const world = new PoolWorld(v1(), book, 5000);
    const attempt = () => world.mechanism.liquidateAll(ids, world.keeper, world.market);
    expect(attempt).toThrow(NothingToLiquidateError);
  });

  it('refuses when nobody in an empty system can be liquidated', () => {
    const world = new PoolWorld(v1(), [], 5000);
    const attempt = () => world.mechanism.liquidateRiskiest(1, world.keeper, world.market);
    expect(attempt).toThrow(NothingToLiquidateError);
  });
});

describe('what the sale refuses', () => {
  it('a healthy position', () => {
    const world = new PoolWorld(v1(), normal, 5000);
    expect(() => world.liquidate(1)).toThrow(HealthyPositionError);
  });

  it('a position that has become healthy since it was proposed', () => {
    const world = new PoolWorld(v1(), normal, 5000);
    const sale = world.mechanism.open(world.position(0), world.market);
    world.market.setPrice(world.ether, 2000);
    expect(sale.offers(world.market)).toEqual([]);
    const open = { kind: 'chore', chore: 'open', by: world.keeper } as const;
    expect(() => sale.execute(open, world.market)).toThrow(HealthyPositionError);
    expect(sale.status).toBe('proposed');
  });

  it('a position that another sale has liquidated', () => {
    const world = new PoolWorld(v1(), normal, 5000);
    const late = world.mechanism.open(world.position(0), world.market);
    world.liquidate(0);
    const open = { kind: 'chore', chore: 'open', by: world.keeper } as const;
    expect(() => late.execute(open, world.market)).toThrow(NothingToLiquidateError);
  });

  it('a second opening, another chore, a missing price', () => {
    const world = new PoolWorld(v1(), normal, 5000);
    const sale = world.mechanism.open(world.position(0), world.market);
    const open = { kind: 'chore', chore: 'open', by: world.keeper } as const;
    expect(() => sale.execute({ ...open, chore: 'reset' }, world.market)).toThrow(NoSuchOfferError);
    world.market.post(sale.execute(open, world.market));
    expect(() => sale.execute(open, world.market)).toThrow(SaleClosedError);
    world.market.setPrice(world.ether, undefined);
    expect(() => world.isLiquidatable(1)).toThrow(StalePriceError);
  });
});

describe('borrowers who come and go', () => {
  it('who borrows more after a redistribution has a stake measured by what it has then', () => {
    const world = new PoolWorld(v1(), [risky, safe, safe], 0);
    world.liquidate(0);
    const debt = world.entire(1)?.debt ?? Number.NaN;
    world.borrow(1, 100);
    expect(world.entire(1)?.debt).toBe(debt + 100);
    const { redistribution } = world.mechanism.book;
    expect(redistribution.totalStakes.toNumber()).toBeCloseTo(20, 12);
  });

  it('who repays everything leaves the system', () => {
    const world = new PoolWorld(v1(), normal, 0);
    world.borrow(2, -2000);
    expect(world.entire(2)).toBeUndefined();
    expect(world.mechanism.book.system.debt.toNumber()).toBe(3000);
    expect(world.mechanism.book.size).toBe(2);
  });
});
