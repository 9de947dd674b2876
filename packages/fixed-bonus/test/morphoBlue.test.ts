import { describe, expect, it } from '@jest/globals';
import {
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
  SaleClosedError,
  SlippageExceededError,
  StalePriceError,
  TooMuchError,
} from '@liqlab/core';
import {
  fixedBonusPresets,
  type MarketTotals,
  MorphoBlue,
  morphoBlue,
  morphoBlueParameters,
} from '@liqlab/fixed-bonus';
import fc from 'fast-check';
import { liquidationIncentive } from '../src/morphoBlue/liquidationIncentive.js';
import { LendingWorld } from './lendingWorld.js';

const { num, zero } = exactArithmetic;
const defaults = morphoBlueParameters.parse({});
const lltv = 0.86;
const rawUnit = '0.000000000000000001';

function morpho(totals?: MarketTotals, arithmetic = exactArithmetic): MorphoBlue {
  return new MorphoBlue('morpho', defaults, arithmetic, totals);
}

function incentive(threshold: number): number {
  return liquidationIncentive(num(threshold), defaults, exactArithmetic).toNumber();
}

describe('incentive factor', () => {
  it.each([
    [1, '1'],
    [0.86, '1.043841336116910229'],
    [0.6, '1.136363636363636363'],
    [0.566, '1.149689583812370659'],
    [0.565, '1.15'],
    [0.1, '1.15'],
  ])('at LLTV %d it is %s', (threshold, expected) => {
    const factor = liquidationIncentive(num(threshold), defaults, exactArithmetic);
    expect(factor.toString()).toBe(expected);
  });

  it('law: between 1 and 1.15, and no larger at a higher LLTV', () => {
    const threshold = fc.double({ min: 0.01, max: 1, noNaN: true });
    fc.assert(
      fc.property(threshold, threshold, (a, b) => {
        const [low, high] = [incentive(Math.min(a, b)), incentive(Math.max(a, b))];
        expect(high).toBeGreaterThanOrEqual(1);
        expect(low).toBeLessThanOrEqual(1.15);
        expect(high).toBeLessThanOrEqual(low);
      }),
    );
  });
});

describe('health', () => {
  it('debt equal to what the collateral carries is safe', () => {
    const world = new LendingWorld();
    const position = world.position(10, 8600, 1000, lltv);
    expect(morpho().isLiquidatable(position, world.market)).toBe(false);
    expect(() => morpho().open(position, world.market)).toThrow(HealthyPositionError);
  });

  it('one raw unit more is not', () => {
    const world = new LendingWorld();
    const position = world.position(10, `8600.000000000000000001`, 1000, lltv);
    expect(morpho().isLiquidatable(position, world.market)).toBe(true);
    expect(morpho().open(position, world.market).status).toBe('proposed');
  });

  it('is checked again when the take is executed', () => {
    const world = new LendingWorld();
    const sale = morpho().open(world.position(10, 9000, 1000, lltv), world.market);
    world.market.setPrice(world.ether, 1100);
    expect(sale.offers(world.market)).toEqual([]);
    expect(() => sale.execute(world.take(1), world.market)).toThrow(HealthyPositionError);
    expect(sale.status).toBe('proposed');
  });

  it('without debt a position is safe', () => {
    const world = new LendingWorld();
    const position = world.position(10, 0, 0, lltv);
    for (const debts of [position.debts, []]) {
      expect(morpho().isLiquidatable({ ...position, debts }, world.market)).toBe(false);
      const open = () => morpho().open({ ...position, debts }, world.market);
      expect(open).toThrow(HealthyPositionError);
    }
  });

  it('debt without collateral: nothing to liquidate', () => {
    const world = new LendingWorld();
    const position = world.position(0, 100, 1000, lltv);
    expect(morpho().isLiquidatable(position, world.market)).toBe(false);
    expect(() => morpho().open(position, world.market)).toThrow(NothingToLiquidateError);
  });

  it('a second collateral or debt does not belong to the market', () => {
    const world = new LendingWorld();
    const { asset, record } = world.addAsset('LINK', 1);
    const position = world.position(10, 9000, 1000, lltv);
    const collaterals = [...position.collaterals, world.collateral(asset, 1, lltv)];
    const debts = [...position.debts, world.debt(asset, record, 1)];
    expect(() => morpho().isLiquidatable({ ...position, collaterals }, world.market)).toThrow(
      NotCollateralError,
    );
    expect(() => morpho().triggerPrice({ ...position, debts })).toThrow(NotBorrowedError);
  });

  it('a stale price, or a debt asset priced at zero, is refused', () => {
    const world = new LendingWorld();
    const position = world.position(10, 9000, 1000, lltv);
    world.market.setPrice(world.dai, 0);
    expect(() => morpho().open(position, world.market)).toThrow(StalePriceError);
    world.market.setPrice(world.dai, 1);
    world.market.setPrice(world.ether, undefined);
    expect(() => morpho().open(position, world.market)).toThrow(StalePriceError);
  });

  it('law: liquidatable only at or below the trigger price', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 1000 }),
        fc.integer({ min: 1, max: 100_000 }),
        fc.integer({ min: -3, max: 3 }),
        (ether, dai, step) => {
          const world = new LendingWorld();
          const position = world.position(ether, dai, 1, lltv);
          const trigger = morpho().triggerPrice(position) as number;
          const price = trigger * (1 + step * 1e-15);
          world.market.setPrice(world.ether, price);
          if (!morpho().isLiquidatable(position, world.market)) return;
          expect(price).toBeLessThanOrEqual(trigger * (1 + 1e-15));
        },
      ),
    );
  });
});

describe('offer', () => {
  it('solvent: all the debt, named by debt, at the incentive', () => {
    const world = new LendingWorld();
    const offer = world.offer(morpho(), world.position(10, 9000, 1000, lltv));
    expect(offer.sizedBy).toBe('debt');
    expect(offer.cost.toString()).toBe('9000');
    expect(offer.lot.toString()).toBe('9.394572025052192061');
  });

  it('insolvent: all the collateral, named by collateral', () => {
    const world = new LendingWorld();
    const offer = world.offer(morpho(), world.position(10, 9700, 1000, lltv));
    expect(offer.sizedBy).toBe('collateral');
    expect(offer.lot.toString()).toBe('10');
    expect(offer.cost.toNumber()).toBeCloseTo(9580, 9);
  });

  it.each([exactArithmetic, fastArithmetic])(
    '$name: taken whole, it clears debt or collateral',
    (run) => {
      const price = fc.integer({ min: 1, max: 5000 });
      const ratio = fc.double({ min: 0.5, max: 3, noNaN: true });
      fc.assert(
        fc.property(price, ratio, (at, debtRatio) => {
          const world = new LendingWorld(run);
          const mechanism = morpho(undefined, run);
          const position = world.position(7, 7 * at * debtRatio, at, lltv);
          if (!mechanism.isLiquidatable(position, world.market)) return;
          const { lot, cost, sizedBy } = world.offer(mechanism, position);
          const amount = sizedBy === 'debt' ? cost : lot;
          const owed = world.market.ledger.balance(world.owner, world.daiRecord);
          const [, , closed] = world.liquidate(
            mechanism,
            position,
            world.take(amount, { sizedBy }),
          );
          world.market.ledger.verify();
          expect(world.holds(world.owner, world.daiRecord)).toBe('0');
          expect(closed?.transfers.length).toBe(cost.lt(owed) ? 1 : 0);
        }),
      );
    },
  );
});

describe('a take', () => {
  const amount = (most: number) => fc.double({ min: 1e-6, max: most, noNaN: true });

  it('law: seizes at most what is held and at most incentive × payment; the ledger balances', () => {
    fc.assert(
      fc.property(amount(12_000), amount(12), fc.boolean(), (dai, ether, byDebt) => {
        const world = new LendingWorld();
        const position = world.position(10, 9700, 1000, lltv);
        const action = byDebt
          ? world.take(num(dai).quantize(18, 'down'), { sizedBy: 'debt' })
          : world.take(num(ether).quantize(18, 'down'), { sizedBy: 'collateral' });
        try {
          world.liquidate(morpho(), position, action);
        } catch (error) {
          expect(error).toBeInstanceOf(TooMuchError);
        }
        world.market.ledger.verify();
        const { ledger, accounts } = world.market;
        const seized = ledger.balance(world.keeper, world.ether);
        const paid = ledger.balance(accounts.lender, world.dai);
        expect(seized.lte(num(10))).toBe(true);
        expect(seized.times(num(1000)).lte(paid.times(num('1.043841336116910229')))).toBe(true);
      }),
    );
  });

  it('names the debt: so much is repaid, and the ether for it is rounded down', () => {
    const world = new LendingWorld();
    const position = world.position(10, 9000, 1000, lltv);
    const events = world.liquidate(morpho(), position, world.take(1000, { sizedBy: 'debt' }));
    expect(events.map(({ type }) => type)).toEqual(['opened', 'filled', 'closed']);
    expect(events[0]).toMatchObject({ debt: num(1000), lot: num('1.043841336116910229') });
    expect(world.holds(world.keeper, world.ether)).toBe('1.043841336116910229');
    expect(world.holds(world.owner, world.daiRecord)).toBe('8000');
    expect(world.holds(world.market.accounts.lender, world.dai)).toBe('1000');
  });

  it('names the collateral: so much is seized, and the dai for it is rounded up', () => {
    const world = new LendingWorld();
    const position = world.position(10, 9000, 1000, lltv);
    world.liquidate(morpho(), position, world.take(1, { sizedBy: 'collateral' }));
    expect(world.holds(world.keeper, world.ether)).toBe('1');
    expect(world.holds(world.market.accounts.lender, world.dai)).toBe('958.000000000000000593');
  });

  it('without a choice names what the offer is sized by', () => {
    const world = new LendingWorld();
    world.liquidate(morpho(), world.position(10, 9700, 1000, lltv), world.take(10));
    expect(world.holds(world.keeper, world.ether)).toBe('10');
  });

  it('of all the debt is accepted, of a raw unit more is too much', () => {
    const world = new LendingWorld();
    const position = world.position(10, 9000, 1000, lltv);
    const repay = (dai: string) => () =>
      world.liquidate(morpho(), position, world.take(dai, { sizedBy: 'debt' }));
    expect(repay('9000.000000000000000001')).toThrow(TooMuchError);
    expect(repay('9000')).not.toThrow();
  });

  it('of all the collateral is accepted, of a raw unit more is too much', () => {
    const world = new LendingWorld();
    const position = world.position(10, 9700, 1000, lltv);
    const seize = (ether: string) => () =>
      world.liquidate(morpho(), position, world.take(ether, { sizedBy: 'collateral' }));
    expect(seize('10.000000000000000001')).toThrow(TooMuchError);
    expect(seize('10')).not.toThrow();
  });

  it('of collateral worth more than the debt is too much', () => {
    const world = new LendingWorld();
    const position = world.position(10, 9000, 1000, lltv);
    const action = world.take(10, { sizedBy: 'collateral' });
    expect(() => world.liquidate(morpho(), position, action)).toThrow(TooMuchError);
  });

  it('of nothing is refused, even on a healthy position', () => {
    const world = new LendingWorld();
    const healthy = world.position(10, 100, 1000, lltv);
    const take = () => morpho().take(healthy, world.take(0), world.market);
    expect(take).toThrow(InvalidAmountError);
  });

  it('of worthless collateral costs nothing, if the collateral is named', () => {
    const world = new LendingWorld();
    const position = world.position(10, 9000, 0, lltv);
    const byDebt = world.take(1, { sizedBy: 'debt' });
    expect(() => world.liquidate(morpho(), position, byDebt)).toThrow(InvalidAmountError);
    expect(world.offer(morpho(), position)).toMatchObject({ cost: zero, lot: num(10) });
    world.liquidate(morpho(), position, world.take(10, { sizedBy: 'collateral' }));
    expect(world.holds(world.market.accounts.badDebt, world.daiRecord)).toBe('9000');
  });

  it('of another asset is refused', () => {
    const world = new LendingWorld();
    const position = world.position(10, 9000, 1000, lltv);
    const take = (more: object) => () => world.liquidate(morpho(), position, world.take(1, more));
    expect(take({ collateral: world.dai })).toThrow(NotCollateralError);
    expect(take({ debt: world.ether })).toThrow(NotBorrowedError);
  });

  it('keeps to the price limit and the minimum lot of the keeper', () => {
    const world = new LendingWorld();
    const position = world.position(10, 9000, 1000, lltv);
    const seize = (more: object) => () =>
      world.liquidate(morpho(), position, world.take(1, { sizedBy: 'collateral', ...more }));
    expect(seize({ priceLimit: num(958) })).toThrow(PriceAboveLimitError);
    expect(seize({ minimumLot: num('1.000000000000000001') })).toThrow(SlippageExceededError);
    expect(seize({ priceLimit: num('958.1'), minimumLot: num(1) })).not.toThrow();
  });

  it('ends the sale; other actions are not for it', () => {
    const world = new LendingWorld();
    const sale = morpho().open(world.position(10, 9000, 1000, lltv), world.market);
    const chore = { kind: 'chore', by: world.keeper, chore: 'open' } as const;
    expect(() => sale.execute(chore, world.market)).toThrow(NoSuchOfferError);
    sale.execute(world.take(1), world.market);
    expect(sale.status).toBe('settled');
    expect(() => sale.execute(world.take(1), world.market)).toThrow(SaleClosedError);
  });
});

describe('bad debt', () => {
  it('one raw unit of collateral left: none is written off', () => {
    const world = new LendingWorld();
    const position = world.position(10, 9700, 1000, lltv);
    world.liquidate(morpho(), position, world.take('9.999999999999999999'));
    expect(world.holds(world.owner, world.ether)).toBe(rawUnit);
    expect(world.holds(world.market.accounts.badDebt, world.daiRecord)).toBe('0');
  });

  it('no collateral left: the rest of the debt is written off and counts as put up', () => {
    const world = new LendingWorld();
    const position = world.position(10, 9700, 1000, lltv);
    const [opened] = world.liquidate(morpho(), position, world.take(10));
    expect(opened).toMatchObject({ type: 'opened', debt: num(9700) });
    expect(world.holds(world.owner, world.daiRecord)).toBe('0');
    const lost = world.market.ledger.balance(world.market.accounts.badDebt, world.daiRecord);
    expect(lost.toNumber()).toBeCloseTo(120, 9);
  });

  it('comes out of what is lent and of what is owed to the suppliers', () => {
    const world = new LendingWorld();
    const totals = {
      supplyAssets: num(50_000),
      supplyShares: num(50_000),
      borrowAssets: num(30_000),
      borrowShares: num(30_000),
    };
    const mechanism = morpho(totals);
    world.liquidate(mechanism, world.position(10, 9700, 1000, lltv), world.take(10));
    expect(mechanism.totals.borrowAssets.toString()).toBe('20300');
    expect(mechanism.totals.borrowShares.toString()).toBe('20300');
    expect(mechanism.totals.supplyAssets.toNumber()).toBeCloseTo(50_000 - 120, 9);
    expect(mechanism.totals.supplyShares.toString()).toBe('50000');
  });
});

describe('borrow shares', () => {
  const totals = {
    supplyAssets: num(4000),
    supplyShares: num(4000),
    borrowAssets: num(3000),
    borrowShares: num(2000),
  };

  it('stand for the market’s tokens: 6 000 shares of 1.5 tokens are unsafe where 6 000 tokens are not', () => {
    const world = new LendingWorld();
    const position = world.position(10, 6000, 1000, lltv);
    expect(morpho().isLiquidatable(position, world.market)).toBe(false);
    expect(morpho(totals).isLiquidatable(position, world.market)).toBe(true);
    expect(morpho(totals).triggerPrice(position)).toBeCloseTo(9000 / 8.6, 9);
  });

  it('are what a take sized by debt names; their tokens are paid, rounded up', () => {
    const world = new LendingWorld();
    const position = world.position(10, 6000, 1000, lltv);
    world.liquidate(morpho(totals), position, world.take(1, { sizedBy: 'debt' }));
    expect(world.holds(world.market.accounts.lender, world.dai)).toBe('1.5');
    expect(world.holds(world.market.accounts.lender, world.daiRecord)).toBe('1');
  });

  it('of a market without totals stay at par, liquidation after liquidation', () => {
    const world = new LendingWorld();
    const mechanism = morpho();
    world.liquidate(mechanism, world.position(10, 9700, 1000, lltv), world.take(10));
    expect(mechanism.totals).toMatchObject({ borrowAssets: zero, borrowShares: zero });
    expect(world.offer(mechanism, world.position(10, 9000, 1000, lltv)).cost.toString()).toBe(
      '9000',
    );
  });
});

describe('parameters', () => {
  it('all have defaults: the preset can be chosen by name', () => {
    const preset = fixedBonusPresets.find(({ id }) => id === 'fixed-bonus/morpho-blue');
    expect(() => preset?.module()).not.toThrow();
    expect(preset?.schema).toBe(morphoBlueParameters);
  });

  it.each([
    [{ maximumIncentive: 0.99 }, 'maximumIncentive'],
    [{ liquidationCursor: 1 }, 'liquidationCursor'],
    [{ lltv: 0.86 }, 'lltv'],
  ])('%j is refused', (parameters, field) => {
    expect(() => morphoBlue(parameters)).toThrow(InvalidParameterError);
    expect(() => morphoBlue(parameters)).toThrow(field);
  });
});
