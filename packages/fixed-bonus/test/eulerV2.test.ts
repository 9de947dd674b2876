import { describe, expect, it } from '@jest/globals';
import {
  exactArithmetic,
  fastArithmetic,
  HealthyPositionError,
  InvalidAmountError,
  InvalidParameterError,
  LiquidationPausedError,
  NotBorrowedError,
  NotCollateralError,
  NothingToLiquidateError,
  PriceAboveLimitError,
  SaleClosedError,
  SlippageExceededError,
  StalePriceError,
  TooMuchError,
} from '@liqlab/core';
import {
  EulerV2,
  type EulerV2Parameters,
  eulerV2,
  eulerV2Parameters,
  fixedBonusPresets,
} from '@liqlab/fixed-bonus';
import fc from 'fast-check';
import { LendingWorld } from './lendingWorld.js';

const { num } = exactArithmetic;

function euler(parameters: Partial<EulerV2Parameters> = {}, arithmetic = exactArithmetic): EulerV2 {
  const parsed = eulerV2Parameters.parse({ coolOff: 0, ...parameters });
  return new EulerV2('euler', parsed, arithmetic);
}

/** 10 ether at a threshold of 0.8 against `dai`, at an ether price of 1000: carries 8000. */
function borrower(dai: number | string, world = new LendingWorld()) {
  return { world, position: world.position(10, dai, 1000) };
}

describe('health', () => {
  it('a liability one raw unit below the collateral is safe', () => {
    const { world, position } = borrower('7999.999999999999999999');
    expect(euler().isLiquidatable(position, world.market)).toBe(false);
    expect(() => euler().open(position, world.market)).toThrow(HealthyPositionError);
  });

  it('at a health factor of 1 it is liquidatable, without a discount', () => {
    const { world, position } = borrower(8000);
    expect(euler().isLiquidatable(position, world.market)).toBe(true);
    const { cost, lot } = world.offer(euler(), position);
    expect([cost.toString(), lot.toString()]).toEqual(['8000', '8']);
  });

  it('is checked again when the take is executed', () => {
    const { world, position } = borrower(8000);
    const sale = euler().open(position, world.market);
    world.market.setPrice(world.ether, 1001);
    expect(sale.offers(world.market)).toEqual([]);
    expect(() => sale.execute(world.take(1), world.market)).toThrow(HealthyPositionError);
  });

  it('adds up several collaterals, each by its own threshold', () => {
    const { world, position } = borrower(8100);
    const { asset } = world.addAsset('LINK', 2);
    const collaterals = [...position.collaterals, world.collateral(asset, 100, 0.5)];
    const two = { ...position, collaterals };
    expect(euler().liquidity(two, world.market).collateralValue.toString()).toBe('8100');
    expect(euler().isLiquidatable(two, world.market)).toBe(true);
    expect(euler().open(two, world.market).offers(world.market)).toHaveLength(2);
  });

  it('without debt a position is safe', () => {
    const { world, position } = borrower(0);
    for (const debts of [position.debts, []]) {
      expect(euler().isLiquidatable({ ...position, debts }, world.market)).toBe(false);
      const open = () => euler().open({ ...position, debts }, world.market);
      expect(open).toThrow(HealthyPositionError);
    }
  });

  it('debt without collateral: nothing to liquidate', () => {
    const world = new LendingWorld();
    const position = world.position(0, 100, 1000);
    expect(euler().isLiquidatable(position, world.market)).toBe(false);
    expect(() => euler().open(position, world.market)).toThrow(NothingToLiquidateError);
  });

  it('a second debt does not belong to the vault', () => {
    const { world, position } = borrower(8000);
    const { asset, record } = world.addAsset('LINK', 1);
    const debts = [...position.debts, world.debt(asset, record, 1)];
    expect(() => euler().open({ ...position, debts }, world.market)).toThrow(NotBorrowedError);
  });

  it('a stale price is refused, unless nothing is held of the asset', () => {
    const { world, position } = borrower(8000);
    const { asset } = world.addAsset('LINK', 1);
    world.market.setPrice(asset, undefined);
    const withNone = [...position.collaterals, world.collateral(asset, 0, 0.5)];
    expect(euler().isLiquidatable({ ...position, collaterals: withNone }, world.market)).toBe(true);
    const withSome = [...position.collaterals, world.collateral(asset, 1, 0.5)];
    const open = () => euler().open({ ...position, collaterals: withSome }, world.market);
    expect(open).toThrow(StalePriceError);
  });

  it('the trigger price is where collateral × threshold is the debt', () => {
    expect(euler().triggerPrice(borrower(8000).position)).toBe(1000);
  });
});

describe('cool-off time', () => {
  it('one second before its end everything is refused', () => {
    const { world, position } = borrower(9000);
    world.market.now = 59;
    expect(euler({ coolOff: 60 }).isLiquidatable(position, world.market)).toBe(false);
    expect(euler({ coolOff: 60 }).offers(position, world.market)).toEqual([]);
    const open = () => euler({ coolOff: 60 }).open(position, world.market);
    expect(open).toThrow(LiquidationPausedError);
  });

  it('at its end it is over', () => {
    const { world, position } = borrower(9000);
    world.market.now = 60;
    expect(euler({ coolOff: 60 }).isLiquidatable(position, world.market)).toBe(true);
  });
});

describe('discount', () => {
  // Value of the lot that one dai buys.
  function rate(dai: number, parameters: Partial<EulerV2Parameters> = {}): number {
    const { world, position } = borrower(dai);
    const { cost, lot } = world.offer(euler(parameters), position);
    return (lot.toNumber() * 1000) / cost.toNumber();
  }

  it('is 1 − health score', () => {
    expect(rate(8800)).toBeCloseTo(1 / (8000 / 8800), 9);
  });

  it('is at most the maximum', () => {
    expect(rate(9999)).toBeCloseTo(1 / 0.85, 9);
    expect(rate(9999, { maximumDiscount: 0.3 })).toBeCloseTo(9999 / 8000, 9);
    expect(rate(9999, { maximumDiscount: 0 })).toBeCloseTo(1, 9);
  });

  it('law: between none and the maximum, and no smaller at worse health', () => {
    const debt = fc.double({ min: 8000, max: 50_000, noNaN: true });
    fc.assert(
      fc.property(debt, debt, (a, b) => {
        const [better, worse] = [rate(Math.min(a, b)), rate(Math.max(a, b))];
        expect(better).toBeGreaterThanOrEqual(1 - 1e-12);
        expect(worse).toBeLessThanOrEqual(1 / 0.85 + 1e-12);
        expect(worse).toBeGreaterThanOrEqual(better - 1e-12);
      }),
    );
  });
});

describe('a take', () => {
  it('law: seizes at most what is held and pays at least 1 − maximum discount; the ledger balances', () => {
    const debt = fc.integer({ min: 8000, max: 20_000 });
    const share = fc.double({ min: 0, max: 1.2, noNaN: true });
    fc.assert(
      fc.property(debt, share, (dai, part) => {
        const { world, position } = borrower(dai);
        const { cost } = world.offer(euler(), position);
        const amount = cost.times(num(part)).quantize(18, 'down');
        try {
          world.liquidate(euler(), position, world.take(amount));
        } catch (error) {
          expect(error).toBeInstanceOf(part > 1 ? TooMuchError : InvalidAmountError);
        }
        world.market.ledger.verify();
        const { ledger, accounts } = world.market;
        const seized = ledger.balance(world.keeper, world.ether);
        const paid = ledger.balance(accounts.lender, world.dai);
        expect(seized.lte(num(10))).toBe(true);
        // One raw unit may be cut off when the payment is computed from the value.
        expect(seized.times(num(850)).lte(paid.plus(num('1e-18')))).toBe(true);
      }),
    );
  });

  it.each([exactArithmetic, fastArithmetic])(
    '$name: of the whole offer leaves no debt, written off only if the collateral went with it',
    (run) => {
      fc.assert(
        fc.property(fc.double({ min: 8001, max: 20_000, noNaN: true }), (dai) => {
          const { world, position } = borrower(dai, new LendingWorld(run));
          const mechanism = euler({}, run);
          const { cost, lot } = world.offer(mechanism, position);
          const [, , closed] = world.liquidate(mechanism, position, world.take(cost));
          world.market.ledger.verify();
          expect(world.holds(world.owner, world.daiRecord)).toBe('0');
          expect(closed?.transfers.length).toBe(lot.eq(run.num(10)) ? 1 : 0);
        }),
      );
    },
  );

  it('of a part: the lender is paid at once, and the lot is in proportion', () => {
    const { world, position } = borrower(8800);
    const events = world.liquidate(euler(), position, world.take(4400));
    expect(events.map(({ type }) => type)).toEqual(['opened', 'filled', 'closed']);
    expect(events[0]).toMatchObject({ debt: num(4400) });
    expect(world.holds(world.market.accounts.lender, world.dai)).toBe('4400');
    expect(world.holds(world.market.accounts.lender, world.daiRecord)).toBe('4400');
    expect(world.holds(world.owner, world.daiRecord)).toBe('4400');
    const received = world.market.ledger.balance(world.keeper, world.ether);
    expect(received.toNumber()).toBeCloseTo(4.84, 12);
  });

  it('of the most is accepted, of a raw unit more is too much', () => {
    const { world, position } = borrower(8800);
    const repay = (dai: string) => () => world.liquidate(euler(), position, world.take(dai));
    expect(repay('8800.000000000000000001')).toThrow(TooMuchError);
    expect(repay('8800')).not.toThrow();
  });

  it('of nothing is refused, where the contract would succeed and do nothing', () => {
    const { world, position } = borrower(8800);
    const repay = () => world.liquidate(euler(), position, world.take(0));
    expect(repay).toThrow(InvalidAmountError);
  });

  it('may name the least collateral it accepts', () => {
    const { world, position } = borrower(8000);
    const repay = (minimumLot: string) => () =>
      world.liquidate(euler(), position, world.take(8000, { minimumLot: num(minimumLot) }));
    expect(repay('8.000000000000000001')).toThrow(SlippageExceededError);
    expect(repay('8')).not.toThrow();
  });

  it('may name the highest price it pays', () => {
    const { world, position } = borrower(8000);
    const repay = (priceLimit: string) => () =>
      world.liquidate(euler(), position, world.take(8000, { priceLimit: num(priceLimit) }));
    expect(repay('999.999999999999999999')).toThrow(PriceAboveLimitError);
    expect(repay('1000')).not.toThrow();
  });

  it('of another asset, or by collateral, is refused', () => {
    const { world, position } = borrower(8800);
    const take = (more: object) => () => world.liquidate(euler(), position, world.take(1, more));
    expect(take({ collateral: world.dai })).toThrow(NotCollateralError);
    expect(take({ debt: world.ether })).toThrow(NotBorrowedError);
    expect(take({ sizedBy: 'collateral' })).toThrow(InvalidAmountError);
  });

  it('of worthless collateral is free', () => {
    const { world, position } = borrower(8800);
    const { asset } = world.addAsset('LINK', 0);
    const collaterals = [...position.collaterals, world.collateral(asset, 5, 0.5)];
    world.liquidate(euler(), { ...position, collaterals }, world.take(0, { collateral: asset }));
    expect(world.holds(world.owner, asset)).toBe('0');
    expect(world.holds(world.market.accounts.lender, world.dai)).toBe('0');
  });

  it('ends the sale', () => {
    const { world, position } = borrower(8800);
    const sale = euler().open(position, world.market);
    sale.execute(world.take(1), world.market);
    expect(sale.status).toBe('settled');
    expect(() => sale.execute(world.take(1), world.market)).toThrow(SaleClosedError);
  });
});

describe('bad debt', () => {
  it('the last collateral goes: the rest is written off and counts as put up', () => {
    const { world, position } = borrower(10_000);
    const { cost } = world.offer(euler(), position);
    expect(cost.toString()).toBe('8500');
    const [opened] = world.liquidate(euler(), position, world.take(cost));
    expect(opened).toMatchObject({ debt: num(10_000), lot: num(10) });
    expect(world.holds(world.market.accounts.badDebt, world.daiRecord)).toBe('1500');
  });

  it('a raw unit of collateral stays: nothing is written off', () => {
    const { world, position } = borrower(10_000);
    const repaid = world.take('8499.999999999999999149');
    world.liquidate(euler(), position, repaid);
    expect(world.holds(world.owner, world.ether)).toBe('0.000000000000000002');
    expect(world.holds(world.market.accounts.badDebt, world.daiRecord)).toBe('0');
  });

  it('another collateral is left: nothing is written off', () => {
    const { world, position } = borrower(10_000);
    const { asset } = world.addAsset('LINK', 1);
    const collaterals = [...position.collaterals, world.collateral(asset, 1, 0.5)];
    world.liquidate(euler(), { ...position, collaterals }, world.take(8500));
    expect(world.holds(world.owner, world.ether)).toBe('0');
    expect(world.holds(world.market.accounts.badDebt, world.daiRecord)).toBe('0');
  });

  it('stays with the borrower where the vault does not socialise it', () => {
    const { world, position } = borrower(10_000);
    world.liquidate(euler({ socialisesDebt: false }), position, world.take(8500));
    expect(world.holds(world.owner, world.daiRecord)).toBe('1500');
  });

  it.each([
    ['0.000000000001', '0'],
    ['0.000000000000999999', '0.00000000000015'],
  ])('of a liability worth %s leaves %s with the borrower', (dai, left) => {
    const world = new LendingWorld();
    const position = world.position(dai, dai, 1);
    const { cost } = world.offer(euler(), position);
    world.liquidate(euler(), position, world.take(cost));
    expect(world.holds(world.owner, world.ether)).toBe('0');
    expect(world.holds(world.owner, world.daiRecord)).toBe(left);
  });
});

describe('a debt that carries a fraction of a raw unit', () => {
  function fractional(owed: string) {
    const world = new LendingWorld();
    const asset = world.market.ledger.addAsset('USDC', 6);
    world.market.setPrice(asset, 1);
    world.market.ledger.endow(world.keeper, asset, num(10_000));
    const { record } = world.addAsset('USDC18', 1);
    const position = {
      ...world.position(10, 0, 1000),
      debts: [world.debt(asset, record, owed)],
    };
    const repay = (amount: string) =>
      world.liquidate(euler(), position, world.take(amount, { debt: asset }));
    return { world, asset, record, repay };
  }

  it('is owed as a whole one, and paying that clears it', () => {
    const { world, asset, record, repay } = fractional('8000.0000003');
    repay('8000.000001');
    expect(world.holds(world.market.accounts.lender, asset)).toBe('8000.000001');
    expect(world.holds(world.owner, record)).toBe('0');
  });

  it('is forgiven if less than a raw unit is left', () => {
    const { world, record, repay } = fractional('8000.0000003');
    repay('8000');
    expect(world.holds(world.owner, record)).toBe('0');
  });

  it('is not forgiven with a raw unit', () => {
    const { world, record, repay } = fractional('8000.0000003');
    repay('7999.999999');
    expect(world.holds(world.owner, record)).toBe('0.0000013');
  });
});

describe('parameters', () => {
  it('all have defaults: the preset can be chosen by name', () => {
    const preset = fixedBonusPresets.find(({ id }) => id === 'fixed-bonus/euler-v2');
    expect(() => preset?.module()).not.toThrow();
    expect(preset?.schema).toBe(eulerV2Parameters);
  });

  it.each([
    [{ maximumDiscount: 1 }, 'maximumDiscount'],
    [{ coolOff: 0.5 }, 'coolOff'],
    [{ bonus: 0.05 }, 'bonus'],
  ])('%j is refused', (parameters, field) => {
    expect(() => eulerV2(parameters)).toThrow(InvalidParameterError);
    expect(() => eulerV2(parameters)).toThrow(field);
  });
});
