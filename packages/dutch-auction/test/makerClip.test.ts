import { describe, expect, it } from '@jest/globals';
import {
  DustError,
  HealthyPositionError,
  LiquidationLimitError,
  LiquidationPausedError,
  NoSuchOfferError,
  NothingToLiquidateError,
  type Opened,
  SaleClosedError,
  StalePriceError,
} from '@liqlab/core';
import { wei } from './auctionFixture.js';
import { ClipFixture } from './clipFixture.js';

describe('a vault', () => {
  it('is safe at the trigger price', () => {
    const fixture = new ClipFixture({ liquidationRatio: '1.5' });
    fixture.market.setPrice(fixture.ether, 2_250);
    expect(fixture.mechanism.isLiquidatable(fixture.vault(), fixture.market)).toBe(false);
    expect(() => fixture.mechanism.open(fixture.vault(), fixture.market)).toThrow(
      HealthyPositionError,
    );
  });
  it('is unsafe a raw unit of debt above what it may carry', () => {
    const fixture = new ClipFixture({ liquidationRatio: '1.5' });
    fixture.market.setPrice(fixture.ether, 2_250);
    const vault = fixture.vault(10, `15000${wei.slice(1)}`);
    expect(fixture.mechanism.isLiquidatable(vault, fixture.market)).toBe(true);
  });
  it('without a liquidation ratio is judged by its own threshold', () => {
    const fixture = new ClipFixture();
    const vault = fixture.vault();
    expect(fixture.mechanism.triggerPrice(vault)).toBeCloseTo(2_250, 5);
    fixture.market.setPrice(fixture.ether, 2_251);
    expect(fixture.mechanism.isLiquidatable(vault, fixture.market)).toBe(false);
    fixture.market.setPrice(fixture.ether, 2_249);
    expect(fixture.mechanism.isLiquidatable(vault, fixture.market)).toBe(true);
  });
  it('has a trigger price that follows the liquidation ratio', () => {
    const fixture = new ClipFixture({ liquidationRatio: 2 });
    expect(fixture.mechanism.triggerPrice(fixture.vault())).toBeCloseTo(3_000, 5);
  });
  it('is judged by the last poke, once there was one', () => {
    const fixture = new ClipFixture();
    const vault = fixture.vault();
    const [[collateral], [debt]] = [vault.collaterals, vault.debts];
    if (!collateral || !debt) throw new Error('no vault');
    fixture.mechanism.poke({ collateral, debt }, fixture.market);
    fixture.market.setPrice(fixture.ether, 9_000);
    expect(fixture.mechanism.isLiquidatable(vault, fixture.market)).toBe(true);
    fixture.market.setPrice(fixture.ether, undefined);
    fixture.mechanism.poke({ collateral, debt }, fixture.market);
    expect(() => fixture.mechanism.isLiquidatable(vault, fixture.market)).toThrow(StalePriceError);
  });
});

describe('opening a sale', () => {
  it('puts up the whole vault at 1.3 times the oracle price, for debt and penalty', () => {
    const fixture = new ClipFixture();
    const { state } = fixture.opened();
    expect(state?.lot.toString()).toBe('10');
    expect(state?.due.toString()).toBe('15000');
    expect(state?.tab.toString()).toBe('16950');
    expect(state?.top.toString()).toBe('2600');
  });
  it('moves lot and debt into escrow and pays tip + chip × tab', () => {
    const fixture = new ClipFixture({ flatReward: 300 });
    const { escrow } = fixture.market.accounts;
    fixture.opened();
    expect(fixture.balance(escrow, fixture.ether)).toBe('10');
    expect(fixture.balance(escrow, fixture.debtToken)).toBe('15000');
    expect(fixture.balance(fixture.anna, fixture.dai)).toBe('100000316.95');
  });
  it('counts debt at its index', () => {
    const fixture = new ClipFixture();
    const sale = fixture.mechanism.open(fixture.vault(10, 12_000, '1.25'), fixture.market);
    const [opened] = fixture.chore(sale, 'open') as readonly [Opened];
    expect(opened.debt.toString()).toBe('15000');
    expect(sale.state?.debtTokens.toString()).toBe('12000');
  });
  it('is offered with its reward, and changes nothing before it is done', () => {
    const fixture = new ClipFixture();
    const sale = fixture.mechanism.open(fixture.vault(), fixture.market);
    expect(fixture.choreOffer(sale, 'open').reward?.amount.toString()).toBe('16.95');
    expect(sale.status).toBe('proposed');
    expect(fixture.mechanism.openSales.toRaise('all').toString()).toBe('0');
    expect(() => fixture.take(sale, 1)).toThrow(SaleClosedError);
  });
  it('is offered without a reward where there is none', () => {
    const fixture = new ClipFixture({ proportionalReward: 0 });
    const sale = fixture.mechanism.open(fixture.vault(), fixture.market);
    expect(fixture.choreOffer(sale, 'open').reward).toBeUndefined();
  });
  it('is neither offered nor done when the price has recovered', () => {
    const fixture = new ClipFixture();
    const sale = fixture.mechanism.open(fixture.vault(), fixture.market);
    fixture.market.setPrice(fixture.ether, 2_500);
    expect(sale.offers(fixture.market)).toEqual([]);
    expect(() => fixture.chore(sale, 'open')).toThrow(HealthyPositionError);
  });
  it('is done once', () => {
    const fixture = new ClipFixture();
    const sale = fixture.opened();
    expect(() => fixture.chore(sale, 'open')).toThrow(NoSuchOfferError);
  });
  it('needs an oracle price', () => {
    const fixture = new ClipFixture();
    const vault = fixture.vault();
    fixture.market.setPrice(fixture.ether, undefined);
    expect(() => fixture.mechanism.open(vault, fixture.market)).toThrow(StalePriceError);
    fixture.market.setPrice(fixture.ether, 0);
    expect(() => fixture.mechanism.open(vault, fixture.market)).toThrow(StalePriceError);
  });
  it.each([1, 2, 3])('is refused at stop level %s', (stopLevel) => {
    const fixture = new ClipFixture({ stopLevel });
    expect(() => fixture.mechanism.open(fixture.vault(), fixture.market)).toThrow(
      LiquidationPausedError,
    );
  });
});

describe('the limits on open sales', () => {
  it('let a vault in whole that just fits', () => {
    const { state } = new ClipFixture({ collateralLimit: 16_950 }).opened();
    expect(state?.debtTokens.toString()).toBe('15000');
  });
  it('let in a part of one that does not, with its part of the collateral rounded down', () => {
    const { state } = new ClipFixture({ collateralLimit: 11_300 }).opened();
    expect(state?.due.toString()).toBe('10000');
    expect(state?.tab.toString()).toBe('11300');
    expect(state?.lot.toString()).toBe('6.666666666666666666');
  });
  it('bind both: of one collateral, and of all', () => {
    const { state } = new ClipFixture({ collateralLimit: 16_000, globalLimit: 11_300 }).opened();
    expect(state?.tab.toString()).toBe('11300');
  });
  it('refuse what comes when they are used up, and not a raw unit earlier', () => {
    const fixture = new ClipFixture({ collateralLimit: 16_950, dust: 0 });
    fixture.opened();
    const vault = fixture.vault();
    expect(() => fixture.mechanism.open(vault, fixture.market)).toThrow(LiquidationLimitError);
    fixture.govern({ collateralLimit: '16950.01', dust: 0 });
    expect(fixture.mechanism.open(vault, fixture.market).status).toBe('proposed');
  });
  it('are free again when a sale is over', () => {
    const fixture = new ClipFixture({ collateralLimit: 16_950 });
    const sale = fixture.opened();
    fixture.take(sale, 10);
    expect(fixture.mechanism.openSales.toRaise(fixture.ether).toString()).toBe('0');
    expect(fixture.mechanism.open(fixture.vault(), fixture.market).status).toBe('proposed');
  });
  it('refuse a proposal that the limit was still free for', () => {
    const fixture = new ClipFixture({ collateralLimit: 16_950 });
    const late = fixture.mechanism.open(fixture.vault(), fixture.market);
    fixture.opened();
    expect(late.offers(fixture.market)).toEqual([]);
    expect(() => fixture.chore(late, 'open')).toThrow(LiquidationLimitError);
  });
});

describe('dust', () => {
  it('left in the vault goes into the sale, over the limit', () => {
    const { state } = new ClipFixture({ collateralLimit: 11_300, dust: 5_001 }).opened();
    expect(state?.tab.toString()).toBe('16950');
    expect(state?.lot.toString()).toBe('10');
  });
  it('is not what is left if that is just the least debt of a vault', () => {
    const { state } = new ClipFixture({ collateralLimit: 11_300, dust: 5_000 }).opened();
    expect(state?.tab.toString()).toBe('11300');
  });
  it('is not put up for sale', () => {
    const fixture = new ClipFixture({ collateralLimit: 5_649, dust: 5_000 });
    expect(() => fixture.mechanism.open(fixture.vault(), fixture.market)).toThrow(DustError);
  });
  it('is not what is put up if that is just the least debt of a vault', () => {
    const { state } = new ClipFixture({ collateralLimit: 5_650, dust: 5_000 }).opened();
    expect(state?.due.toString()).toBe('5000');
  });
  it('of collateral: a part that rounds to nothing is no sale', () => {
    const fixture = new ClipFixture({ collateralLimit: 5_000, dust: 0 });
    const vault = fixture.vault(wei, 15_000);
    expect(() => fixture.mechanism.open(vault, fixture.market)).toThrow(NothingToLiquidateError);
  });
});
