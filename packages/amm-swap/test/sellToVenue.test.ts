import { describe, expect, it } from '@jest/globals';
import {
  exactArithmetic,
  HealthyPositionError,
  InvalidParameterError,
  type LiquidationEvent,
  NoSuchOfferError,
  NothingToLiquidateError,
  NoVenueError,
  parseParameters,
  SaleClosedError,
  StalePriceError,
} from '@liqlab/core';
import { sellToVenueParameters } from '../src/index.js';
import { SwapFixture } from './swapFixture.js';

const exact = (parameters: unknown = {}) => new SwapFixture(exactArithmetic, parameters);
const typesOf = (events: readonly LiquidationEvent[]) => events.map(({ type }) => type);

describe('opening', () => {
  it('refuses a health factor of exactly 1, accepts one just below', () => {
    const fixture = exact();
    const on = fixture.position(10, 900);
    const below = fixture.position(10, '900.000000000000000001');
    expect(fixture.mechanism.isLiquidatable(on, fixture.market)).toBe(false);
    expect(() => fixture.mechanism.open(on, fixture.market)).toThrow(HealthyPositionError);
    expect(fixture.mechanism.isLiquidatable(below, fixture.market)).toBe(true);
  });
  it('refuses a position without debt, without collateral, or with none of it left', () => {
    const fixture = exact();
    const position = fixture.position();
    const open = (changes: object) => () =>
      fixture.mechanism.open({ ...position, ...changes }, fixture.market);
    expect(open({ debts: [] })).toThrow(HealthyPositionError);
    expect(open({ collaterals: [] })).toThrow(NothingToLiquidateError);
    expect(() => fixture.opened(fixture.position(0))).toThrow(NothingToLiquidateError);
  });
  it('refuses without a price and without a venue', () => {
    const fixture = exact();
    const collaterals = fixture.position().collaterals.map((held) => ({
      ...held,
      asset: fixture.market.ledger.addAsset('OTHER', 18),
    }));
    const other = { ...fixture.position(), collaterals };
    expect(() => fixture.opened(other)).toThrow(StalePriceError);
    fixture.market.setPrice(collaterals[0]?.asset ?? fixture.ether, 1);
    expect(() => fixture.opened(other)).toThrow(NoVenueError);
  });
  it('is a chore without a reward, and moves nothing before it is done', () => {
    const fixture = exact();
    const sale = fixture.mechanism.open(fixture.position(), fixture.market);
    const [offer, ...others] = sale.offers(fixture.market);
    expect(offer).toMatchObject({ kind: 'chore', chore: 'open', gas: 200_000 });
    expect(offer?.reward).toBeUndefined();
    expect(others).toEqual([]);
    expect(sale.status).toBe('proposed');
    expect(sale.wakeAt()).toBe(Number.POSITIVE_INFINITY);
    expect(sale.advance(fixture.market)).toEqual([]);
  });
  it('is refused, and no longer offered, if the price came back', () => {
    const fixture = exact();
    const sale = fixture.mechanism.open(fixture.position(), fixture.market);
    const chore = { kind: 'chore', chore: 'open', by: fixture.keeper } as const;
    fixture.market.setPrice(fixture.ether, 200);
    expect(sale.offers(fixture.market)).toEqual([]);
    expect(() => sale.execute(chore, fixture.market)).toThrow(HealthyPositionError);
    fixture.market.setPrice(fixture.ether, undefined);
    expect(sale.offers(fixture.market)).toEqual([]);
  });
  it('takes all collateral and debt into escrow', () => {
    const fixture = exact();
    fixture.opened();
    const [opened] = fixture.events;
    expect(opened).toMatchObject({ type: 'opened' });
    expect(opened?.transfers.map(({ amount }) => amount.toString())).toEqual(['10', '950']);
  });
  it('can be done once; a sale has no other offers', () => {
    const fixture = exact();
    const sale = fixture.opened();
    const by = fixture.keeper;
    const execute = (chore: 'open' | 'settle') => () =>
      sale.execute({ kind: 'chore', chore, by }, fixture.market);
    expect(execute('open')).toThrow(NoSuchOfferError);
    expect(execute('settle')).toThrow(NoSuchOfferError);
    fixture.run(sale);
    expect(execute('open')).toThrow(SaleClosedError);
    expect(sale.offers(fixture.market)).toEqual([]);
    expect(sale.advance(fixture.market)).toEqual([]);
  });
});

describe('a sale at once', () => {
  it('raises debt and penalty and returns the rest of the collateral', () => {
    const fixture = exact({ penalty: 0.02 });
    const sale = fixture.opened(fixture.position(12, 1_100));
    expect(sale.wakeAt()).toBe(0);
    expect(typesOf(fixture.advance(sale, 0))).toEqual(['filled', 'closed']);
    expect(sale.status).toBe('settled');
    const { lender, treasury, escrow, badDebt } = fixture.market.accounts;
    expect(fixture.balance(lender, fixture.dai).toString()).toBe('1100');
    expect(fixture.balance(treasury, fixture.dai).toString()).toBe('22');
    expect(fixture.balance(lender, fixture.debtToken).toString()).toBe('1100');
    expect(fixture.balance(badDebt, fixture.debtToken).isZero()).toBe(true);
    expect(fixture.balance(escrow, fixture.ether).isZero()).toBe(true);
    // 100,000 · lot / (1,000 + lot) = 1,122 at lot = 11.347…
    expect(fixture.balance(fixture.owner, fixture.ether).toNumber()).toBeCloseTo(0.652683, 6);
  });
  it('sells not a raw unit more than it needs', () => {
    const fixture = exact({ penalty: 0 });
    fixture.run(fixture.opened());
    const sold = fixture.sum('filled', 'sold');
    const before = exact().venue;
    const target = fixture.num(950);
    expect(before.previewSell(sold).gte(target)).toBe(true);
    expect(before.previewSell(sold.minus(fixture.num('1e-18'))).lt(target)).toBe(true);
    // What the last raw unit brings too much is the borrower's.
    expect(fixture.balance(fixture.owner, fixture.dai).toNumber()).toBeLessThan(1e-15);
  });
  it('pays the debt before the penalty', () => {
    const fixture = exact({ penalty: 0.2 });
    fixture.run(fixture.opened());
    const { lender, treasury } = fixture.market.accounts;
    expect(fixture.balance(lender, fixture.dai).toString()).toBe('950');
    expect(fixture.balance(treasury, fixture.dai).toNumber()).toBeCloseTo(40.0990099, 6);
  });
  it('writes off the debt that all the collateral does not cover', () => {
    const fixture = exact();
    const sale = fixture.opened(fixture.position(10, 1_200));
    fixture.run(sale);
    const { lender, badDebt, treasury } = fixture.market.accounts;
    const raised = fixture.balance(lender, fixture.dai);
    const lost = fixture.balance(badDebt, fixture.debtToken);
    expect(raised.plus(lost).toString()).toBe('1200');
    expect(fixture.balance(treasury, fixture.dai).isZero()).toBe(true);
    expect(sale.status).toBe('settled');
  });
  it('clears debt in the units of its index', () => {
    const fixture = exact({ penalty: 0 });
    fixture.run(fixture.opened(fixture.position(10, 400, 3)));
    const { lender, badDebt } = fixture.market.accounts;
    const cleared = fixture.balance(lender, fixture.debtToken);
    expect(fixture.balance(lender, fixture.dai).toNumber()).toBeCloseTo(990.099, 3);
    expect(cleared.toNumber()).toBeCloseTo(330.033, 3);
    expect(cleared.plus(fixture.balance(badDebt, fixture.debtToken)).toString()).toBe('400');
  });
});

describe('a sale in slices', () => {
  it('raises an equal share with each, an interval apart', () => {
    const fixture = exact({ slices: 4, sliceInterval: 30, penalty: 0 });
    const sale = fixture.opened();
    expect(typesOf(fixture.advance(sale, 0))).toEqual(['filled']);
    expect(sale.wakeAt()).toBe(30);
    expect(fixture.advance(sale, 29)).toEqual([]);
    expect(typesOf(fixture.advance(sale, 30))).toEqual(['filled']);
    fixture.run(sale);
    const paid = fixture.events.flatMap((event) => (event.type === 'filled' ? [event.paid] : []));
    expect(paid.map((amount) => amount.toNumber())).toEqual([237.5, 237.5, 237.5, 237.5]);
    expect(fixture.market.now).toBe(90);
  });
  it('sells no later than it is called, one slice a call', () => {
    const fixture = exact({ slices: 4, sliceInterval: 30 });
    const sale = fixture.opened();
    expect(typesOf(fixture.advance(sale, 1_000))).toEqual(['filled']);
    expect(sale.wakeAt()).toBe(1_030);
  });
  it('takes over what an earlier slice could not sell', () => {
    const fixture = exact({ slices: 2, penalty: 0 });
    const sale = fixture.opened();
    fixture.market.setPrice(fixture.ether, undefined);
    expect(fixture.advance(sale, 0)).toEqual([]);
    fixture.market.setPrice(fixture.ether, 100);
    expect(typesOf(fixture.advance(sale, 60))).toEqual(['filled', 'closed']);
  });
});

describe('the limit', () => {
  // The average price of a lot from the test venue is 100,000 / (1,000 + lot).
  const limited = (maximumSlippage: number | string, changes: object = {}) => {
    const fixture = exact({ maximumSlippage, penalty: 0, maximumDuration: 300, ...changes });
    return { fixture, sale: fixture.opened(fixture.position(100, 9_500)) };
  };

  it('sells the largest lot whose average price is at the limit', () => {
    const { fixture, sale } = limited('0.05');
    fixture.advance(sale, 0);
    const sold = fixture.sum('filled', 'sold');
    expect(sold.toNumber()).toBeCloseTo(1_000 / 19, 9);
    const isWithin = (lot: typeof sold) =>
      exact()
        .venue.previewSell(lot)
        .gte(lot.times(fixture.num(95)));
    expect(isWithin(sold)).toBe(true);
    expect(isWithin(sold.plus(fixture.num('1e-18')))).toBe(false);
    expect(sale.status).toBe('open');
  });
  it('sells nothing below it, and goes on when the venue has healed', () => {
    const { fixture, sale } = limited('0.05');
    fixture.advance(sale, 0);
    expect(fixture.advance(sale, 60)).toEqual([]);
    expect(sale.wakeAt()).toBe(120);
    fixture.venue.collateral = fixture.num(1_000);
    fixture.venue.cash = fixture.num(100_000);
    expect(typesOf(fixture.advance(sale, 120))).toEqual(['filled', 'closed']);
  });
  it('of 0 sells nothing at all into a pool', () => {
    const { fixture, sale } = limited(0);
    expect(fixture.advance(sale, 0)).toEqual([]);
  });
  it('of 1 is no limit', () => {
    const { fixture, sale } = limited(1);
    expect(typesOf(fixture.advance(sale, 0))).toEqual(['filled', 'closed']);
  });
  it('is compared with the oracle price, not with the venue', () => {
    const { fixture, sale } = limited('0.05');
    fixture.market.setPrice(fixture.ether, '105.27');
    expect(fixture.advance(sale, 0)).toEqual([]);
    fixture.market.setPrice(fixture.ether, '105.26');
    expect(typesOf(fixture.advance(sale, 60))).toEqual(['filled']);
  });
  it('holds until the second before the maximum duration, then the rest is sold anyway', () => {
    const { fixture, sale } = limited(0);
    fixture.advance(sale, 0);
    fixture.advance(sale, 299);
    expect(sale.wakeAt()).toBe(300);
    expect(typesOf(fixture.advance(sale, 300))).toEqual(['filled', 'closed']);
  });
  it('sells the rest without an oracle price, too', () => {
    const { fixture, sale } = limited('0.05');
    fixture.market.setPrice(fixture.ether, undefined);
    expect(fixture.advance(sale, 299)).toEqual([]);
    expect(typesOf(fixture.advance(sale, 300))).toEqual(['filled', 'closed']);
  });
});

describe('a rest that is returned', () => {
  const returning = { rest: 'return', penalty: 0, maximumDuration: 300 };

  it('goes back with the debt when time is up, and the sale has expired if it sold nothing', () => {
    const fixture = exact({ ...returning, maximumSlippage: 0 });
    const sale = fixture.opened();
    fixture.run(sale);
    expect(fixture.market.now).toBe(300);
    expect(sale.status).toBe('expired');
    expect(fixture.balance(fixture.owner, fixture.ether).toString()).toBe('10');
    expect(fixture.balance(fixture.owner, fixture.debtToken).toString()).toBe('950');
  });
  it('is what was not sold within the limit, and the debt that was not repaid', () => {
    const fixture = exact({ ...returning, maximumSlippage: '0.05' });
    const sale = fixture.opened(fixture.position(100, 9_500));
    fixture.run(sale);
    expect(sale.status).toBe('settled');
    const sold = fixture.sum('filled', 'sold');
    const { lender, badDebt } = fixture.market.accounts;
    expect(fixture.balance(fixture.owner, fixture.ether).plus(sold).toString()).toBe('100');
    const owed = fixture.balance(fixture.owner, fixture.debtToken);
    expect(owed.plus(fixture.balance(lender, fixture.dai)).toString()).toBe('9500');
    expect(fixture.balance(badDebt, fixture.debtToken).isZero()).toBe(true);
  });
});

describe('a venue with too little liquidity', () => {
  it('is sold what it can take, again and again', () => {
    const fixture = exact({ penalty: 0, maximumDuration: 0 });
    fixture.venue.capacity = fixture.num(4);
    const sale = fixture.opened();
    expect(typesOf(fixture.advance(sale, 0))).toEqual(['filled']);
    expect(fixture.sum('filled', 'sold').toString()).toBe('4');
    fixture.run(sale);
    expect(sale.status).toBe('settled');
    expect(fixture.market.now).toBe(120);
  });
  it('that pays nothing at all ends the sale, and all the debt is written off', () => {
    const fixture = exact({ maximumDuration: 0 });
    fixture.venue.cash = fixture.num('1e-18');
    const sale = fixture.opened();
    fixture.run(sale);
    expect(fixture.sum('filled', 'paid').isZero()).toBe(true);
    const { badDebt } = fixture.market.accounts;
    expect(fixture.balance(badDebt, fixture.debtToken).toString()).toBe('950');
  });
});

describe('parameters', () => {
  it.each([
    [{ slices: 0 }, 'slices: must be a whole number of at least 1'],
    [{ slices: 1.5 }, 'slices: must be a whole number of at least 1'],
    [{ sliceInterval: 0 }, 'sliceInterval: must be at least 1'],
    [{ maximumSlippage: 1.01 }, 'maximumSlippage: must be at least 0 and at most 1'],
    [{ penalty: -0.1 }, 'penalty: must be at least 0'],
    [{ rest: 'burn' }, 'rest: must be "sell-anyway" or "return"'],
    [{ slice: 2 }, 'slice'],
  ])('refuse %j: %s', (parameters, message) => {
    const parse = () => parseParameters('swap', sellToVenueParameters, parameters);
    expect(parse).toThrow(InvalidParameterError);
    expect(parse).toThrow(message);
  });
});
