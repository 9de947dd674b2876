import { describe, expect, it } from '@jest/globals';
import {
  DustError,
  exactArithmetic,
  fastArithmetic,
  HealthyPositionError,
  InvalidAmountError,
  NoSuchOfferError,
  NotBorrowedError,
  NotCollateralError,
  NothingToLiquidateError,
  PriceAboveLimitError,
  SaleClosedError,
  SlippageExceededError,
  StalePriceError,
} from '@liqlab/core';
import { AaveV3, type AaveV3Parameters, aaveV3Parameters } from '@liqlab/fixed-bonus';
import { LendingWorld } from './lendingWorld.js';

function aave(parameters: Partial<AaveV3Parameters> = {}): AaveV3 {
  return new AaveV3('aave', aaveV3Parameters.parse(parameters), exactArithmetic);
}

describe('health factor', () => {
  it('at 1 the position is safe', () => {
    const world = new LendingWorld();
    const position = world.position(10, 8000, 1000);
    expect(aave().isLiquidatable(position, world.market)).toBe(false);
    expect(() => aave().open(position, world.market)).toThrow(HealthyPositionError);
  });

  it('one cut of the 8th decimal below 1 it is liquidatable', () => {
    const world = new LendingWorld();
    const position = world.position(10, '8000.00000001', 1000);
    expect(aave().isLiquidatable(position, world.market)).toBe(true);
    expect(aave().open(position, world.market).status).toBe('proposed');
  });

  it('debt below the 8th decimal of value does not count', () => {
    const world = new LendingWorld();
    const position = world.position(10, '8000.000000009999999999', 1000);
    expect(aave().isLiquidatable(position, world.market)).toBe(false);
  });

  it('the average threshold is cut to basis points before health is computed', () => {
    const world = new LendingWorld();
    const { asset } = world.addAsset('LINK', 1);
    const position = world.position(1, 1667, 1000);
    const two = {
      ...position,
      collaterals: [...position.collaterals, world.collateral(asset, 1001, 0.8667)],
    };
    // Carried are 1667.5667, but the average threshold 0.83336… counts as 0.8333: 1667.4333.
    expect(aave().account(two, world.market).averageThreshold.toString()).toBe('0.8333');
    expect(aave().account(two, world.market).health?.toNumber()).toBeCloseTo(1667.4333 / 1667, 9);
  });

  it('without debt there is no health factor and the position is safe', () => {
    const world = new LendingWorld();
    const position = { ...world.position(10, 8000, 1000), debts: [] };
    expect(aave().account(position, world.market).health).toBeUndefined();
    expect(aave().isLiquidatable(position, world.market)).toBe(false);
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
    expect(sale.status).toBe('proposed');
  });

  it('a stale price and a price of zero are refused', () => {
    const world = new LendingWorld();
    const position = world.position(10, 8400, 1000);
    world.market.setPrice(world.ether, 0);
    expect(() => aave().open(position, world.market).execute(world.take(1), world.market)).toThrow(
      StalePriceError,
    );
    world.market.setPrice(world.ether, undefined);
    expect(() => aave().isLiquidatable(position, world.market)).toThrow(StalePriceError);
  });
});

describe('close factor', () => {
  it('at a health factor of 0.95 all of the debt may be repaid', () => {
    const world = new LendingWorld();
    expect(world.offer(aave(), world.position(11.875, 10_000, 1000)).cost.toNumber()).toBe(10_000);
  });

  it('above 0.95 half of it', () => {
    const world = new LendingWorld();
    expect(world.offer(aave(), world.position(11.8751, 10_000, 1000)).cost.toNumber()).toBe(5000);
  });

  it('more than the limit is cut to the limit', () => {
    const world = new LendingWorld();
    world.liquidate(aave(), world.position(12, 10_000, 1000), world.take(9000));
    expect(world.holds(world.market.accounts.lender, world.dai)).toBe('5000');
  });

  it('a debt of 2,000 is large: half', () => {
    const world = new LendingWorld();
    expect(world.offer(aave(), world.position(2.4, 2000, 1000)).cost.toNumber()).toBe(1000);
  });

  it('a debt below 2,000 is small: all', () => {
    const world = new LendingWorld();
    expect(world.offer(aave(), world.position(2.4, '1999.99', 1000)).cost.toNumber()).toBe(1999.99);
  });

  it('a collateral of 2,000 is large: half', () => {
    const world = new LendingWorld();
    const offer = world.offer(aave({ minimumLeftover: 0 }), world.position(2, 2001, 1000, 1));
    expect(offer.cost.toNumber()).toBe(1000.5);
  });

  it('a collateral below 2,000 is small: all that it pays for', () => {
    const world = new LendingWorld();
    const offer = world.offer(aave(), world.position('1.99999', 2001, 1000, 1));
    expect(offer.cost.toString()).toBe('1904.752380952380953');
  });

  it('counts the whole position: a debt below half of it may be repaid entirely', () => {
    const world = new LendingWorld();
    const { asset, record } = world.addAsset('USDC', 1);
    const position = world.position(12, 6000, 1000);
    const two = { ...position, debts: [...position.debts, world.debt(asset, record, 4000)] };
    const offers = aave().open(two, world.market).offers(world.market);
    expect(offers.map((offer) => offer.kind === 'take' && offer.cost.toNumber())).toEqual([
      5000, 4000,
    ]);
  });

  it('of core-v3 1.19.3 counts the debt in the asset chosen', () => {
    const world = new LendingWorld();
    const { asset, record } = world.addAsset('USDC', 1);
    const position = world.position(12, 6000, 1000);
    const two = { ...position, debts: [...position.debts, world.debt(asset, record, 4000)] };
    const offers = aave({ closeFactorOf: 'asset' }).open(two, world.market).offers(world.market);
    expect(offers.map((offer) => offer.kind === 'take' && offer.cost.toNumber())).toEqual([
      3000, 2000,
    ]);
  });
});

describe('exchange', () => {
  it('seizes the debt plus the bonus, and the treasury keeps a tenth of the bonus', () => {
    const world = new LendingWorld();
    world.liquidate(aave(), world.position(12, 10_000, 1000), world.take(1000));
    expect(world.holds(world.keeper, world.ether)).toBe('1.045');
    expect(world.holds(world.market.accounts.treasury, world.ether)).toBe('0.005');
    expect(world.holds(world.owner, world.ether)).toBe('10.95');
    expect(world.holds(world.owner, world.daiRecord)).toBe('9000');
    expect(world.holds(world.market.accounts.lender, world.dai)).toBe('1000');
    expect(world.holds(world.market.accounts.lender, world.daiRecord)).toBe('1000');
  });

  it('an asset may have a bonus and a fee of its own', () => {
    const world = new LendingWorld();
    const mechanism = aave({ assets: { ETH: { bonus: 0.1, protocolFee: 0 } } });
    world.liquidate(mechanism, world.position(12, 10_000, 1000), world.take(1000));
    expect(world.holds(world.keeper, world.ether)).toBe('1.1');
  });

  it('the efficiency mode replaces threshold and bonus of its assets', () => {
    const world = new LendingWorld();
    const eMode = { assets: ['ETH'], liquidationThreshold: 0.93, bonus: 0.01 };
    const mechanism = aave({ eMode, assets: { ETH: { bonus: 0.1, protocolFee: 0 } } });
    expect(mechanism.isLiquidatable(world.position(12, 10_000, 1000), world.market)).toBe(false);
    const position = world.position(12, 10_000, 880);
    expect(mechanism.triggerPrice(position)).toBeCloseTo(10_000 / 12 / 0.93, 6);
    world.liquidate(mechanism, position, world.take(880));
    expect(world.holds(world.keeper, world.ether)).toBe('1.01');
  });

  it('says in its events what was put up, sold and paid', () => {
    const world = new LendingWorld();
    const events = world.liquidate(aave(), world.position(12, 10_000, 1000), world.take(1000));
    expect(events.map(({ type }) => type)).toEqual(['opened', 'filled', 'closed']);
    expect(String(events[0]?.type === 'opened' && events[0].debt)).toBe('1000');
    expect(String(events[0]?.type === 'opened' && events[0].lot)).toBe('1.05');
    expect(String(events[1]?.type === 'filled' && events[1].sold)).toBe('1.045');
    expect(String(events[1]?.type === 'filled' && events[1].paid)).toBe('1000');
  });
});

describe('leftovers', () => {
  const small = () => {
    const world = new LendingWorld();
    // Half of the debt may be repaid only if both legs are large; here everything may.
    return { world, position: world.position(2.4, 1990, 1000, 0.8) };
  };

  it('a debt of 1,000 may be left', () => {
    const { world, position } = small();
    world.liquidate(aave(), position, world.take(990));
    expect(world.holds(world.owner, world.daiRecord)).toBe('1000');
  });

  it('a debt below 1,000 may not', () => {
    const { world, position } = small();
    expect(() => world.liquidate(aave(), position, world.take('990.00000001'))).toThrow(DustError);
  });

  it('no debt may be left', () => {
    const { world, position } = small();
    world.liquidate(aave(), position, world.take(1990));
    expect(world.holds(world.owner, world.daiRecord)).toBe('0');
  });

  it('collateral of 1,000 may be left, below that it may not', () => {
    for (const [amount, refused] of [
      ['1000', false],
      ['1000.00000002', true],
    ] as const) {
      const world = new LendingWorld();
      const take = () =>
        world.liquidate(aave(), world.position('2.05', 2100, 1000), world.take(amount));
      if (refused) expect(take).toThrow(DustError);
      else expect(take).not.toThrow();
    }
  });

  it('no collateral may be left', () => {
    const world = new LendingWorld();
    const position = world.position('2.05', 4000, 1000);
    world.liquidate(aave(), position, world.take(4000));
    expect(world.holds(world.owner, world.ether)).toBe('0');
  });

  it('without the rule anything may be left', () => {
    const { world, position } = small();
    world.liquidate(aave({ minimumLeftover: 0 }), position, world.take(1989));
    expect(world.holds(world.owner, world.daiRecord)).toBe('1');
  });

  it('where the close factor would leave dust, the offer is what leaves enough', () => {
    const world = new LendingWorld();
    const { asset, record } = world.addAsset('USDC', 1);
    const position = world.position('6.2', 3000, 1000);
    const two = { ...position, debts: [...position.debts, world.debt(asset, record, 2000)] };
    const [offer] = aave().open(two, world.market).offers(world.market);
    expect(offer?.kind === 'take' && offer.cost.toNumber()).toBe(2000);
    expect(() => world.liquidate(aave(), two, world.take(2500))).toThrow(DustError);
    world.liquidate(aave(), two, world.take(2000));
    expect(world.holds(world.owner, world.daiRecord)).toBe('1000');
  });
});

describe('bad debt', () => {
  it('is written off with the last collateral, and counts as put up', () => {
    const world = new LendingWorld();
    const events = world.liquidate(aave(), world.position(1, 2000, 1050), world.take(2000));
    expect(world.holds(world.market.accounts.badDebt, world.daiRecord)).toBe('1000');
    expect(world.holds(world.owner, world.daiRecord)).toBe('0');
    expect(String(events[0]?.type === 'opened' && events[0].debt)).toBe('2000');
  });

  it('of other assets is written off too', () => {
    const world = new LendingWorld();
    const { asset, record } = world.addAsset('USDC', 1);
    const position = world.position(1, 2000, 1050);
    const two = { ...position, debts: [...position.debts, world.debt(asset, record, 300)] };
    world.liquidate(aave(), two, world.take(2000));
    expect(world.holds(world.market.accounts.badDebt, record)).toBe('300');
  });

  it('stays with the borrower while other collateral is left', () => {
    const world = new LendingWorld();
    const { asset } = world.addAsset('LINK', 1);
    const position = world.position(1, 2000, 1050);
    const collaterals = [...position.collaterals, world.collateral(asset, 0.01, 0.5)];
    world.liquidate(aave(), { ...position, collaterals }, world.take(2000));
    expect(world.holds(world.owner, world.daiRecord)).toBe('1000');
  });

  it('stays with the borrower in core-v3 1.19.3', () => {
    const world = new LendingWorld();
    const mechanism = aave({ burnsBadDebt: false });
    world.liquidate(mechanism, world.position(1, 2000, 1050), world.take(2000));
    expect(world.holds(world.owner, world.daiRecord)).toBe('1000');
  });
});

describe('refusals', () => {
  const refused = (action: (world: LendingWorld) => Parameters<LendingWorld['liquidate']>[2]) => {
    const world = new LendingWorld();
    const position = world.position(12, 10_000, 1000);
    return () => world.liquidate(aave(), position, action(world));
  };

  it('an asset that is no collateral of the position', () => {
    expect(refused((world) => world.take(1, { collateral: world.dai }))).toThrow(
      NotCollateralError,
    );
  });

  it('an asset that is not owed', () => {
    expect(refused((world) => world.take(1, { debt: world.ether }))).toThrow(NotBorrowedError);
  });

  it('nothing at all', () => {
    expect(refused((world) => world.take(0))).toThrow(InvalidAmountError);
  });

  it('an amount of collateral: the debt has to be named', () => {
    expect(refused((world) => world.take(1, { sizedBy: 'collateral' }))).toThrow(
      InvalidAmountError,
    );
  });

  it('debt that buys no raw unit of collateral, unless shares are handed over', () => {
    const unit = '0.000000000000000001';
    for (const paidInShares of [false, true]) {
      const world = new LendingWorld();
      const take = () =>
        world.liquidate(aave({ paidInShares }), world.position(12, 10_000, 1000), world.take(unit));
      if (paidInShares) expect(take).not.toThrow();
      else expect(take).toThrow(InvalidAmountError);
    }
  });

  it('a price above the limit of the keeper; at the limit it is taken', () => {
    const price = '956.937799043062200957';
    expect(
      refused((world) => world.take(1000, { priceLimit: exactArithmetic.num(956.9) })),
    ).toThrow(PriceAboveLimitError);
    expect(
      refused((world) => world.take(1000, { priceLimit: exactArithmetic.num(price) })),
    ).not.toThrow();
  });

  it('less collateral than the keeper insists on', () => {
    const minimumLot = exactArithmetic.num('1.045000000000000001');
    expect(refused((world) => world.take(1000, { minimumLot }))).toThrow(SlippageExceededError);
  });

  it('a second take, and anything but a take', () => {
    const world = new LendingWorld();
    const sale = aave().open(world.position(12, 10_000, 1000), world.market);
    const chore = { kind: 'chore', by: world.keeper, chore: 'open' } as const;
    expect(() => sale.execute(chore, world.market)).toThrow(NoSuchOfferError);
    sale.execute(world.take(1000), world.market);
    expect(sale.status).toBe('settled');
    expect(sale.offers(world.market)).toEqual([]);
    expect(() => sale.execute(world.take(1000), world.market)).toThrow(SaleClosedError);
  });

  it('time does nothing to the sale', () => {
    const world = new LendingWorld();
    const sale = aave().open(world.position(12, 10_000, 1000), world.market);
    expect(sale.advance(world.market)).toEqual([]);
    expect(sale.wakeAt()).toBe(Number.POSITIVE_INFINITY);
  });
});

describe('fast arithmetic', () => {
  it.each([
    ['3.603667691293913138', 20_000, 3471],
    ['152.697853472431036603', 100_000, 307],
    ['49363.978416185831628494', 999_999, 19],
  ])(
    '%s under water: an offer of all the collateral is taken as it stands',
    (held, owed, price) => {
      const world = new LendingWorld(fastArithmetic);
      const position = world.position(held, owed, price);
      const inFloats = new AaveV3('aave', aaveV3Parameters.parse({}), fastArithmetic);
      const { cost } = world.offer(inFloats, position);
      world.liquidate(inFloats, position, world.take(cost));
      expect(Number(world.holds(world.owner, world.ether))).toBeCloseTo(0, 9);
    },
  );
});

describe('trigger price', () => {
  it('is debt / (collateral × threshold), for one collateral and one debt', () => {
    const world = new LendingWorld();
    const position = world.position(10, 8000, 1000);
    expect(aave().triggerPrice(position)).toBeCloseTo(1000, 6);
    const two = [...position.debts, ...position.debts];
    expect(aave().triggerPrice({ ...position, debts: two })).toBeUndefined();
  });
});
