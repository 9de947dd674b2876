import { describe, expect, it } from '@jest/globals';
import {
  DustError,
  exactArithmetic,
  HealthyPositionError,
  InvalidAmountError,
  InvalidParameterError,
  NotBorrowedError,
  NotCollateralError,
  NothingToLiquidateError,
} from '@liqlab/core';
import { AaveV4, type AaveV4Parameters, aaveV4Parameters } from '@liqlab/fixed-bonus';
import { LendingWorld } from './lendingWorld.js';

function aave(parameters: Partial<AaveV4Parameters> = {}): AaveV4 {
  return new AaveV4('aave', aaveV4Parameters.parse(parameters), exactArithmetic);
}

describe('health factor', () => {
  it('at 1 the position is safe', () => {
    const world = new LendingWorld();
    const position = world.position(10, 8000, 1000);
    expect(aave().isLiquidatable(position, world.market)).toBe(false);
    expect(() => aave().open(position, world.market)).toThrow(HealthyPositionError);
  });

  it('one raw unit of debt below 1 it is liquidatable', () => {
    const world = new LendingWorld();
    const position = world.position(10, '8000.000000000000000001', 1000);
    expect(aave().isLiquidatable(position, world.market)).toBe(true);
  });

  it('with debt and no collateral there is nothing to liquidate', () => {
    const world = new LendingWorld();
    const position = { ...world.position(10, 8000, 1000), collaterals: [] };
    expect(aave().isLiquidatable(position, world.market)).toBe(false);
    expect(() => aave().open(position, world.market)).toThrow(NothingToLiquidateError);
  });

  it('is checked again when the take is executed', () => {
    const world = new LendingWorld();
    const sale = aave().open(world.position(10, 8400, 1000), world.market);
    world.market.setPrice(world.ether, 1100);
    expect(sale.offers(world.market)).toEqual([]);
    expect(() => sale.execute(world.take(100), world.market)).toThrow(HealthyPositionError);
  });
});

describe('bonus', () => {
  const bonusAt = (health: number) => {
    const world = new LendingWorld();
    const debt = 100_000;
    // Without a fee and far from dust, lot / cost is the whole incentive.
    const position = world.position((debt * health) / 0.8 / 1000, debt, 1000);
    const offer = world.offer(aave({ fee: 0 }), position);
    return (offer.lot.toNumber() * 1000) / offer.cost.toNumber() - 1;
  };

  it('at a health factor of 0.7 and below it is the largest', () => {
    expect(bonusAt(0.7)).toBeCloseTo(0.05, 12);
    expect(bonusAt(0.6)).toBeCloseTo(0.05, 12);
  });

  it('just above 0.7 it is a basis point less', () => {
    expect(bonusAt(0.7001)).toBeCloseTo(0.0499, 12);
  });

  it('halfway it is halfway', () => {
    expect(bonusAt(0.85)).toBeCloseTo(0.03, 12);
  });

  it('near 1 it is the least', () => {
    expect(bonusAt(0.99999)).toBeCloseTo(0.01, 12);
  });
});

describe('size', () => {
  it('is what restores the target health factor', () => {
    const world = new LendingWorld();
    // HF 0.9, bonus 1 % + 4 % / 3 = 2.33 %: 10,000 × 0.15 / (1.05 − 0.81864).
    const offer = world.offer(aave(), world.position(11.25, 10_000, 1000));
    expect(offer.cost.toString()).toBe('6483.402489626556016598');
    expect(offer.minimumRemainder?.isZero()).toBe(true);
  });

  it('is what the keeper names, if that is less', () => {
    const world = new LendingWorld();
    world.liquidate(aave(), world.position(11.25, 10_000, 1000), world.take(1000));
    expect(world.holds(world.market.accounts.lender, world.dai)).toBe('1000');
    expect(world.holds(world.owner, world.ether)).toBe('10.2267');
  });

  it('never passes the target, whatever the keeper names', () => {
    const world = new LendingWorld();
    world.liquidate(aave(), world.position(11.25, 10_000, 1000), world.take(10_000));
    expect(world.holds(world.owner, world.daiRecord)).toBe('3516.597510373443983402');
  });

  it('gives the treasury its share of the bonus', () => {
    const world = new LendingWorld();
    world.liquidate(aave(), world.position(11.25, 10_000, 1000), world.take(1000));
    expect(world.holds(world.market.accounts.treasury, world.ether)).toBe('0.00233');
    expect(world.holds(world.keeper, world.ether)).toBe('1.02097');
  });
});

describe('dust', () => {
  it('a debt of 1,000 is left', () => {
    const world = new LendingWorld();
    world.liquidate(aave(), world.position(2.25, 2000, 1000), world.take(1000));
    expect(world.holds(world.owner, world.daiRecord)).toBe('1000');
  });

  it('a keeper who would leave less than 1,000 of the debt has to bring all of it', () => {
    for (const cover of ['1000.000000000000000001', '1999.999999999999999999']) {
      const world = new LendingWorld();
      const position = world.position(2.25, 2000, 1000);
      expect(() => world.liquidate(aave(), position, world.take(cover))).toThrow(DustError);
    }
    const world = new LendingWorld();
    world.liquidate(aave(), world.position(2.25, 2000, 1000), world.take(2000));
    expect(world.holds(world.owner, world.daiRecord)).toBe('0');
  });

  it('debt below 1,000 is cleared even past the target', () => {
    const world = new LendingWorld();
    const offer = world.offer(aave(), world.position(2.25, 2000, 1000));
    expect(offer.cost.toNumber()).toBe(2000);
    expect(offer.minimumRemainder?.toNumber()).toBe(1000);
    const withoutRule = aave({ minimumLeftover: 0 });
    const restoring = world.offer(withoutRule, world.position(2.25, 2000, 1000));
    expect(restoring.cost.toNumber()).toBeCloseTo(1296.680497925, 8);
  });

  // 1 + bonus is 1.05 below a health factor of 0.7: 3,000 of collateral against 4,000 of debt.
  it('collateral of 1,000 is left', () => {
    const world = new LendingWorld();
    const position = world.position(3.05, 4000, 1000);
    world.liquidate(aave(), position, world.take('1952.380952380952380952'));
    expect(Number(world.holds(world.owner, world.ether))).toBeCloseTo(1, 12);
  });

  it('a keeper who would leave collateral below 1,000 has to bring what pays for all of it', () => {
    const world = new LendingWorld();
    const position = world.position(3.05, 4000, 1000);
    expect(() => world.liquidate(aave(), position, world.take('1952.3809523809534'))).toThrow(
      DustError,
    );
    world.liquidate(aave(), position, world.take(4000));
    expect(world.holds(world.owner, world.ether)).toBe('0');
  });
});

describe('deficit', () => {
  it('is what is left with the last collateral gone', () => {
    const world = new LendingWorld();
    const events = world.liquidate(aave(), world.position(1, 2000, 1050), world.take(2000));
    expect(world.holds(world.market.accounts.badDebt, world.daiRecord)).toBe('1000');
    expect(String(events[0]?.type === 'opened' && events[0].debt)).toBe('2000');
  });

  it('takes in the debts of every asset', () => {
    const world = new LendingWorld();
    const { asset, record } = world.addAsset('USDC', 1);
    const position = world.position(1, 2000, 1050);
    const debts = [...position.debts, world.debt(asset, record, 300)];
    world.liquidate(aave(), { ...position, debts }, world.take(2000));
    expect(world.holds(world.market.accounts.badDebt, record)).toBe('300');
  });

  it('is none while any other collateral is left', () => {
    const world = new LendingWorld();
    const { asset } = world.addAsset('LINK', 1);
    const position = world.position(1, 2000, 1050);
    const collaterals = [...position.collaterals, world.collateral(asset, 0.01, 0.5)];
    world.liquidate(aave(), { ...position, collaterals }, world.take(2000));
    expect(world.holds(world.owner, world.daiRecord)).toBe('1000');
  });
});

describe('refusals', () => {
  const refused = (action: (world: LendingWorld) => Parameters<LendingWorld['liquidate']>[2]) => {
    const world = new LendingWorld();
    const position = world.position(11.25, 10_000, 1000);
    return () => world.liquidate(aave(), position, action(world));
  };

  it('an asset that is no collateral, one that is not owed, nothing, an amount of collateral', () => {
    expect(refused((world) => world.take(1, { collateral: world.dai }))).toThrow(
      NotCollateralError,
    );
    expect(refused((world) => world.take(1, { debt: world.ether }))).toThrow(NotBorrowedError);
    expect(refused((world) => world.take(0))).toThrow(InvalidAmountError);
    expect(refused((world) => world.take(1, { sizedBy: 'collateral' }))).toThrow(
      InvalidAmountError,
    );
  });

  it('a bonus too large for the threshold: below 1 together, or not at all', () => {
    const world = new LendingWorld();
    const open = (threshold: number) => () =>
      aave().open(world.position(1, 2000, 1000, threshold), world.market);
    expect(open(0.9522)).not.toThrow();
    expect(open(0.9523)).toThrow(InvalidParameterError);
  });
});
