import { describe, expect, it } from '@jest/globals';
import {
  type Arithmetic,
  exactArithmetic,
  fastArithmetic,
  HealthyPositionError,
  InvalidAmountError,
  InvalidParameterError,
  NoSuchOfferError,
  NotBorrowedError,
  NotCollateralError,
  NothingToLiquidateError,
  PriceAboveLimitError,
  parseParameters,
  SaleClosedError,
  SlippageExceededError,
  StalePriceError,
  TooMuchError,
} from '@liqlab/core';
import fc from 'fast-check';
import { CompoundV2, compoundV2Parameters } from '../src/index.js';
import { LendingWorld } from './lendingWorld.js';

function compound(parameters: unknown = {}, arithmetic: Arithmetic = exactArithmetic): CompoundV2 {
  return new CompoundV2('compound', compoundV2Parameters.parse(parameters), arithmetic);
}

describe('shortfall', () => {
  it('debt equal to what the collateral carries is safe', () => {
    const world = new LendingWorld();
    const position = world.position(10, 8000, 1000);
    expect(compound().isLiquidatable(position, world.market)).toBe(false);
    expect(() => compound().open(position, world.market)).toThrow(HealthyPositionError);
  });

  it('one raw unit of debt more is a shortfall', () => {
    const world = new LendingWorld();
    const position = world.position(10, '8000.000000000000000001', 1000);
    expect(compound().liquidity(position, world.market).toString()).toBe('-0.000000000000000001');
    expect(compound().open(position, world.market).status).toBe('proposed');
  });

  it('a price that recovers before the take saves the position', () => {
    const world = new LendingWorld();
    const sale = compound().open(world.position(10, 8100, 1000), world.market);
    world.market.setPrice(world.ether, 1100);
    expect(sale.offers(world.market)).toEqual([]);
    expect(() => sale.execute(world.take(1), world.market)).toThrow(HealthyPositionError);
  });

  it('products are cut in the order of the contract: factor × exchange rate, then × price', () => {
    const world = new LendingWorld();
    const position = world.position(0, 1, 3);
    const held = world.collateral(world.ether, 1e12, 0.5);
    const index = world.arithmetic.num('0.0100000000000000000000000001');
    const cTokens = { ...position, collaterals: [{ ...held, index }] };
    const liquidity = (productRounding: string) =>
      compound({ productRounding }).liquidity(cTokens, world.market).toString();
    // The half of the index's last digit is cut off or rounded up before price and amount multiply it.
    expect(liquidity('down')).toBe('14999999999');
    expect(liquidity('half-up')).toBe('14999999999.0000000000000003');
  });
});

describe('repayment', () => {
  const unsafe = () => {
    const world = new LendingWorld();
    return { world, position: world.position(10, 8001, 1000) };
  };

  it('at the close factor is accepted and rounds down', () => {
    const { world, position } = unsafe();
    world.liquidate(compound(), position, world.take('4000.5'));
    expect(world.holds(world.owner, world.daiRecord)).toBe('4000.5');
  });

  it('one raw unit above the close factor is refused', () => {
    const { world, position } = unsafe();
    const act = () => world.liquidate(compound(), position, world.take('4000.500000000000000001'));
    expect(act).toThrow(TooMuchError);
  });

  it('of zero is refused', () => {
    const { world, position } = unsafe();
    expect(() => world.liquidate(compound(), position, world.take(0))).toThrow(InvalidAmountError);
  });

  it('of a safe position is refused for being safe, even at zero', () => {
    const world = new LendingWorld();
    const mechanism = compound();
    const sale = mechanism.open(world.position(10, 8001, 1000), world.market);
    world.market.setPrice(world.ether, 1001);
    expect(() => sale.execute(world.take(0), world.market)).toThrow(HealthyPositionError);
  });

  it('can only be named in debt', () => {
    const { world, position } = unsafe();
    const act = () =>
      world.liquidate(compound(), position, world.take(1, { sizedBy: 'collateral' }));
    expect(act).toThrow(InvalidAmountError);
  });

  it('in an asset that is not owed, or for collateral that is not held, is refused', () => {
    const { world, position } = unsafe();
    const { asset } = world.addAsset('LINK', 1);
    const take = (change: object) => () =>
      world.liquidate(compound(), position, world.take(1, change));
    expect(take({ debt: asset })).toThrow(NotBorrowedError);
    expect(take({ collateral: asset })).toThrow(NotCollateralError);
  });

  it('is a take, once', () => {
    const { world, position } = unsafe();
    const sale = compound().open(position, world.market);
    const chore = { kind: 'chore', chore: 'open', by: world.keeper } as const;
    expect(() => sale.execute(chore, world.market)).toThrow(NoSuchOfferError);
    sale.execute(world.take(1), world.market);
    expect(sale.status).toBe('settled');
    expect(() => sale.execute(world.take(1), world.market)).toThrow(SaleClosedError);
  });

  it('clears units of an indexed debt rounded down, and all of them with the whole debt', () => {
    const world = new LendingWorld();
    const plain = world.position(10, 6000, 1000);
    const index = world.arithmetic.num('1.4');
    const position = { ...plain, debts: plain.debts.map((debt) => ({ ...debt, index })) };
    world.liquidate(compound({ closeFactor: 1 }), position, world.take(1000));
    expect(world.holds(world.owner, world.daiRecord)).toBe('5285.714285714285714286');
    const left = world.arithmetic.num('5285.714285714285714286');
    const rest = { ...position, debts: position.debts.map((debt) => ({ ...debt, amount: left })) };
    world.market.setPrice(world.ether, 900);
    world.liquidate(compound({ closeFactor: 1 }), rest, world.take(7400));
    expect(world.holds(world.owner, world.daiRecord)).toBe('0');
  });
});

describe('seizure', () => {
  it('is worth the incentive times the repayment; 2.8 % of it goes to the treasury', () => {
    const world = new LendingWorld();
    const events = world.liquidate(compound(), world.position(10, 9000, 1000), world.take(1000));
    expect(events.map(({ type }) => type)).toEqual(['opened', 'filled', 'closed']);
    expect(world.holds(world.owner, world.ether)).toBe('8.92');
    expect(world.holds(world.market.accounts.treasury, world.ether)).toBe('0.03024');
    expect(world.holds(world.keeper, world.ether)).toBe('1.04976');
    expect(world.holds(world.market.accounts.lender, world.dai)).toBe('1000');
  });

  it('counts cTokens of 8 decimals at the exchange rate', () => {
    const world = new LendingWorld();
    const plain = world.position(500, 9000, 1000);
    const index = world.arithmetic.num('0.0200000000171641');
    const position = {
      ...plain,
      collaterals: plain.collaterals.map((held) => ({ ...held, index })),
    };
    const [, filled] = world.liquidate(compound(), position, world.take(1000));
    expect(world.holds(world.owner, world.ether)).toBe('446.00001');
    expect(world.holds(world.market.accounts.treasury, world.ether)).toBe('1.51199972');
    // The rate of 0.0539…953 is cut to 8 decimals; of 53.99999 cTokens the keeper gets 52.48799028.
    expect(filled?.type === 'filled' && filled.sold.toString()).toBe('1.049759806500909113');
  });

  it('rounds each product down, or half up in the version before', () => {
    const world = new LendingWorld();
    const position = world.position(10, 9000, 1);
    world.market.setPrice(world.dai, 1.5);
    const assets = { collateral: world.ether, debt: world.dai };
    const seized = (productRounding: string) => {
      const mechanism = compound({ productRounding, liquidationIncentive: '1.000000000000000001' });
      const { one } = world.arithmetic;
      return mechanism.quoteSeizure(one, position, assets, world.market).units.toString();
    };
    expect(seized('down')).toBe('1.500000000000000001');
    expect(seized('half-up')).toBe('1.500000000000000002');
  });

  it('of exactly all collateral is accepted, of one raw unit more refused', () => {
    const world = new LendingWorld();
    const position = world.position(1, 2000, '1.08');
    const mechanism = compound({ closeFactor: 1 });
    expect(() =>
      mechanism
        .open(position, world.market)
        .execute(world.take('1.000000000000000001'), world.market),
    ).toThrow(TooMuchError);
    world.liquidate(mechanism, position, world.take(1));
    expect(world.holds(world.owner, world.ether)).toBe('0');
  });

  it('of the last collateral leaves the rest of the debt as bad debt', () => {
    const world = new LendingWorld();
    const position = world.position(1, 2000, '1.08');
    const [opened] = world.liquidate(compound(), position, world.take(1));
    expect(opened?.type === 'opened' && opened.debt.toString()).toBe('2000');
    expect(world.holds(world.market.accounts.badDebt, world.daiRecord)).toBe('1999');
    expect(world.holds(world.owner, world.daiRecord)).toBe('0');
  });

  it('of one collateral of two leaves the debt on the books', () => {
    const world = new LendingWorld();
    const { asset } = world.addAsset('LINK', 1);
    const plain = world.position(1, 2000, '1.08');
    const other = world.collateral(asset, 5, 0.5);
    const position = { ...plain, collaterals: [...plain.collaterals, other] };
    expect(compound().open(position, world.market).offers(world.market)).toHaveLength(2);
    world.liquidate(compound(), position, world.take(1));
    expect(world.holds(world.owner, world.daiRecord)).toBe('1999');
  });

  it('holds to the limits that the keeper names', () => {
    const world = new LendingWorld();
    const sale = compound().open(world.position(10, 9000, 1000), world.market);
    const { num } = world.arithmetic;
    const take = (more: object) => () => sale.execute(world.take(1000, more), world.market);
    expect(take({ priceLimit: num(950) })).toThrow(PriceAboveLimitError);
    expect(take({ minimumLot: num('1.049760000000000001') })).toThrow(SlippageExceededError);
    expect(take({ minimumLot: num('1.04976'), priceLimit: num(953) })).not.toThrow();
  });
});

describe('degenerate states', () => {
  it('no collateral: nothing to liquidate', () => {
    const world = new LendingWorld();
    const position = world.position(0, 100, 1000);
    expect(() => compound().open(position, world.market)).toThrow(NothingToLiquidateError);
    const none = { ...position, collaterals: [] };
    expect(() => compound().open(none, world.market)).toThrow(NothingToLiquidateError);
  });

  it('no debt: safe', () => {
    const world = new LendingWorld();
    expect(compound().isLiquidatable(world.position(1, 0, 1000), world.market)).toBe(false);
  });

  it('a price of zero, or none: refused', () => {
    const world = new LendingWorld();
    const position = world.position(10, 9000, 0);
    expect(() => compound().open(position, world.market)).toThrow(StalePriceError);
    world.market.setPrice(world.ether, undefined);
    expect(() => compound().open(position, world.market)).toThrow(StalePriceError);
  });

  it('collateral whose unit is worth less than the last digit: refused', () => {
    const world = new LendingWorld();
    const sale = compound().open(world.position(10, 9000, '1e-19'), world.market);
    expect(() => sale.execute(world.take(1), world.market)).toThrow(StalePriceError);
  });

  it('a parameter out of range names the field and its limit', () => {
    const parse = () => parseParameters('compound', compoundV2Parameters, { closeFactor: 1.5 });
    expect(parse).toThrow(InvalidParameterError);
    expect(parse).toThrow(/closeFactor.*at most 1/);
  });
});

const amount = (max: number) => fc.integer({ min: 1, max }).map((raw) => `${raw}e-6`);

describe.each([exactArithmetic, fastArithmetic])('laws in $name arithmetic', (arithmetic) => {
  const scenario = fc.record({
    ether: amount(1e9),
    dai: amount(1e12),
    price: amount(1e10),
    part: fc.integer({ min: 1, max: 100 }),
  });

  it('what is offered is accepted, never seizes more than is held, and conserves', () => {
    fc.assert(
      fc.property(scenario, ({ ether, dai, price }) => {
        const world = new LendingWorld(arithmetic);
        const position = world.position(ether, dai, price);
        const mechanism = compound({}, arithmetic);
        if (!mechanism.isLiquidatable(position, world.market)) return;
        const sale = mechanism.open(position, world.market);
        for (const offer of sale.offers(world.market)) {
          if (offer.kind !== 'take') continue;
          world.market.post(sale.execute(world.take(offer.cost), world.market));
          const got = world.market.ledger.balance(world.keeper, world.ether);
          expect(got.eq(offer.lot)).toBe(true);
        }
        world.market.ledger.verify();
        const left = world.market.ledger.balance(world.owner, world.ether).toNumber();
        expect(left).toBeGreaterThanOrEqual(
          arithmetic.name === 'exact' ? 0 : -1e-15 * Number(ether),
        );
      }),
      { numRuns: 60 },
    );
  });

  it('a larger repayment seizes no less', () => {
    fc.assert(
      fc.property(scenario, ({ ether, dai, price, part }) => {
        const world = new LendingWorld(arithmetic);
        const position = world.position(ether, dai, price);
        const assets = { collateral: world.ether, debt: world.dai };
        const seized = (repaid: number) =>
          compound({}, arithmetic).quoteSeizure(
            arithmetic.num(repaid),
            position,
            assets,
            world.market,
          );
        expect(seized(part).units.lte(seized(part + 0.5).units)).toBe(true);
      }),
      { numRuns: 60 },
    );
  });
});
