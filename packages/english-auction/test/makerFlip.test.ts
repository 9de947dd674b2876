import { describe, expect, it } from '@jest/globals';
import {
  exactArithmetic,
  HealthyPositionError,
  InvalidParameterError,
  LiquidationLimitError,
  NothingToLiquidateError,
  parseParameters,
  StalePriceError,
} from '@liqlab/core';
import { makerFlipParameters } from '../src/index.js';
import { AuctionFixture } from './auctionFixture.js';

const sizedByDebt = (limits: object = {}) => ({
  sizing: { by: 'debt', maximumTab: 50_000, maximumOpenTab: 1_000_000, ...limits },
});

describe('which vaults may be liquidated', () => {
  const threshold = (price: string) => {
    const fixture = new AuctionFixture(exactArithmetic);
    fixture.market.setPrice(fixture.ether, price);
    const vault = fixture.vault('3', '200');
    return fixture.mechanism.isLiquidatable(vault, fixture.market);
  };

  it('not at collateral × spot = debt, but a raw unit of debt above it', () => {
    const fixture = new AuctionFixture(exactArithmetic);
    fixture.market.setPrice(fixture.ether, '1');
    const on = fixture.vault('1', '0.6666666666');
    const above = fixture.vault('1', '0.666666666600000001');
    expect(fixture.mechanism.isLiquidatable(on, fixture.market)).toBe(false);
    expect(fixture.mechanism.isLiquidatable(above, fixture.market)).toBe(true);
  });
  it('not at a spot that rounds to zero', () => {
    expect(threshold('0.000000000000000000000000000001')).toBe(false);
    expect(threshold('0')).toBe(false);
  });
  it('not a position without debt or without collateral entries', () => {
    const fixture = new AuctionFixture(exactArithmetic);
    const vault = fixture.vault();
    const { mechanism, market } = fixture;
    expect(mechanism.isLiquidatable({ ...vault, debts: [] }, market)).toBe(false);
    expect(mechanism.isLiquidatable({ ...vault, collaterals: [] }, market)).toBe(false);
  });
  it('says so when asked to open a healthy one', () => {
    const fixture = new AuctionFixture(exactArithmetic);
    fixture.market.setPrice(fixture.ether, '1000');
    expect(() => fixture.opened()).toThrow(HealthyPositionError);
  });
  it('refuses without a price', () => {
    const fixture = new AuctionFixture(exactArithmetic);
    fixture.market.setPrice(fixture.ether, undefined);
    expect(() => fixture.opened()).toThrow(StalePriceError);
  });
});

describe('sizing by collateral', () => {
  it('sells a vault of 50 ETH whole', () => {
    const { auction } = new AuctionFixture(exactArithmetic).opened();
    expect(`${auction?.lot} ETH for ${auction?.tab} DAI`).toBe('50 ETH for 6780 DAI');
  });
  it('sells 50 of 150 ETH with a third of the debt, rounded down', () => {
    const fixture = new AuctionFixture(exactArithmetic);
    const { auction } = fixture.opened(fixture.vault('150', '20000'));
    expect(auction?.lot.toString()).toBe('50');
    expect(auction?.debt.toString()).toBe('6666.666666666666666666');
  });
  it('does not count against a limit: any number of auctions may be open', () => {
    const fixture = new AuctionFixture(exactArithmetic);
    for (let count = 0; count < 5; count += 1) fixture.opened();
    expect(fixture.mechanism.openTab.toString()).toBe('33900');
  });
});

describe('sizing by debt', () => {
  it('sells no more than the largest tab, debt amount and lot rounded down', () => {
    const fixture = new AuctionFixture(exactArithmetic, sizedByDebt({ maximumTab: 1_000 }));
    const { auction } = fixture.opened();
    expect(auction?.debt.toString()).toBe('884.95575221238938053');
    expect(auction?.tab.toString()).toBe('999.999999999999999998');
    expect(auction?.lot.toString()).toBe('7.374631268436578171');
  });
  it('puts up debt amounts in the units of the index', () => {
    const fixture = new AuctionFixture(exactArithmetic, sizedByDebt({ maximumTab: 2_260 }));
    const { auction } = fixture.opened(fixture.vault('50', '3000', '2'));
    expect(auction?.debtAmount.toString()).toBe('1000');
    expect(auction?.debt.toString()).toBe('2000');
  });
  it('takes only what the open auctions leave room for', () => {
    const fixture = new AuctionFixture(exactArithmetic, sizedByDebt({ maximumOpenTab: 10_000 }));
    fixture.opened();
    const { auction } = fixture.opened();
    expect(auction?.tab.toNumber()).toBeCloseTo(3_220, 9);
  });
  it('refuses when the room is used up', () => {
    const fixture = new AuctionFixture(exactArithmetic, sizedByDebt({ maximumOpenTab: 6_780 }));
    fixture.opened();
    expect(() => fixture.opened()).toThrow(LiquidationLimitError);
  });
  it('accepts a room of exactly the dust, refuses less', () => {
    const limits = { maximumOpenTab: 7_000, dust: 220 };
    const exactly = new AuctionFixture(exactArithmetic, sizedByDebt(limits));
    exactly.opened();
    expect(exactly.opened().status).toBe('open');
    const less = new AuctionFixture(exactArithmetic, sizedByDebt({ ...limits, dust: '220.01' }));
    less.opened();
    expect(() => less.opened()).toThrow(LiquidationLimitError);
  });
  it('gives the room back when an auction is settled', () => {
    const fixture = new AuctionFixture(exactArithmetic, sizedByDebt({ maximumOpenTab: 6_780 }));
    const sale = fixture.opened();
    fixture.bid(sale, fixture.anna, fixture.num(1));
    fixture.market.now = 601;
    fixture.chore(sale, 'settle');
    expect(fixture.mechanism.openTab.isZero()).toBe(true);
    expect(fixture.opened().status).toBe('open');
  });
  it('refuses a slice so small that it has no debt', () => {
    const fixture = new AuctionFixture(exactArithmetic, sizedByDebt({ maximumTab: '1e-18' }));
    expect(() => fixture.opened()).toThrow(NothingToLiquidateError);
  });
  it('refuses a vault whose collateral is zero but whose debt is not', () => {
    const fixture = new AuctionFixture(exactArithmetic, sizedByDebt());
    expect(() => fixture.opened(fixture.vault(0))).toThrow(NothingToLiquidateError);
    const byCollateral = new AuctionFixture(exactArithmetic);
    expect(() => byCollateral.opened(byCollateral.vault(0))).toThrow(NothingToLiquidateError);
  });
});

describe('a proposal', () => {
  it('moves nothing and uses no room until it is opened', () => {
    const fixture = new AuctionFixture(exactArithmetic);
    const sale = fixture.mechanism.open(fixture.vault(), fixture.market);
    expect(sale.status).toBe('proposed');
    expect(fixture.mechanism.openTab.isZero()).toBe(true);
    expect(fixture.offer(sale, 'chore')).toMatchObject({ chore: 'open', gas: 257_000 });
    expect(fixture.offer(sale, 'chore').reward).toBeUndefined();
  });
  it('offers nothing, and cannot be opened, once the vault is healthy again', () => {
    const fixture = new AuctionFixture(exactArithmetic);
    const sale = fixture.mechanism.open(fixture.vault(), fixture.market);
    fixture.market.setPrice(fixture.ether, '1000');
    expect(sale.offers(fixture.market)).toEqual([]);
    expect(() => fixture.chore(sale, 'open')).toThrow(HealthyPositionError);
  });
  it('is sized when it is opened: another auction may have taken the room', () => {
    const fixture = new AuctionFixture(exactArithmetic, sizedByDebt({ maximumOpenTab: 10_000 }));
    const proposal = fixture.mechanism.open(fixture.vault(), fixture.market);
    fixture.opened();
    fixture.chore(proposal, 'open');
    expect(proposal.auction?.tab.toNumber()).toBeCloseTo(3_220, 9);
  });
});

describe('governance', () => {
  it('changes the rules of an auction that is running', () => {
    const fixture = new AuctionFixture(exactArithmetic);
    const sale = fixture.opened();
    fixture.bid(sale, fixture.anna, fixture.num(100));
    expect(fixture.offer(sale, 'bid').minimum.toString()).toBe('103');
    fixture.mechanism.govern(makerFlipParameters.parse({ minimumIncrease: 0.05 }));
    expect(fixture.offer(sale, 'bid').minimum.toString()).toBe('105');
  });
});

describe('parameters', () => {
  it('have the values of March 2020 as defaults', () => {
    expect(makerFlipParameters.parse({})).toMatchObject({
      sizing: { by: 'collateral', maximumLot: 50 },
      penalty: 0.13,
      minimumIncrease: 0.03,
      bidLifetime: 600,
      auctionLength: 21_600,
    });
  });
  it.each([
    [{ sizing: { by: 'collateral', maximumLot: 0 } }, 'sizing.maximumLot'],
    [{ penalty: -1 }, 'penalty'],
    [{ minimumIncrease: -0.01 }, 'minimumIncrease'],
    [{ bidLifetime: 1.5 }, 'bidLifetime'],
    [{ bidLifeTime: 600 }, 'bidLifeTime'],
  ])('refuse %j and name %s', (parameters, field) => {
    const parse = () => parseParameters('flip', makerFlipParameters, parameters);
    expect(parse).toThrow(InvalidParameterError);
    expect(parse).toThrow(field);
  });
});
