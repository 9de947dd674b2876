import { describe, expect, it } from '@jest/globals';
import {
  exactArithmetic,
  type Filled,
  HealthyPositionError,
  InvalidAmountError,
  NoSuchOfferError,
  NothingToLiquidateError,
  PriceAboveLimitError,
  SaleClosedError,
  SaleNotFinishedError,
} from '@liqlab/core';
import { type AjnaSale, bondPaymentFactor } from '../src/index.js';
import { AjnaFixture } from './ajnaFixture.js';

const hour = 3_600;
/** By when the price has fallen to the neutral price of 1,734.408: below the market's 2,000. */
const atNeutralPrice = 6 * hour;

function start(parameters: object = {}): { fixture: AjnaFixture; sale: AjnaSale } {
  const fixture = new AjnaFixture(parameters);
  return { fixture, sale: fixture.opened() };
}

describe('opening', () => {
  it('is for unsafe loans only: below a health factor of 1', () => {
    const fixture = new AjnaFixture();
    const vault = fixture.vault();
    fixture.market.setPrice(fixture.ether, 2_251);
    expect(() => fixture.mechanism.open(vault, fixture.market)).toThrow(HealthyPositionError);
    fixture.market.setPrice(fixture.ether, 2_249);
    expect(fixture.mechanism.open(vault, fixture.market).status).toBe('proposed');
    expect(fixture.mechanism.triggerPrice(vault)).toBeCloseTo(2_250, 5);
  });
  it('of a loan without collateral is refused', () => {
    const fixture = new AjnaFixture();
    expect(() => fixture.mechanism.open(fixture.vault(0), fixture.market)).toThrow(
      NothingToLiquidateError,
    );
  });
  it('sets neutral price = 1.04 × ratio × debt / collateral, and 256 times that as top', () => {
    const { fixture, sale } = start();
    expect(sale.state?.thresholdPrice.toString()).toBe('1500');
    expect(sale.state?.neutralPrice.toString()).toBe('1734.408');
    expect(fixture.price(sale).toString()).toBe('444008.448');
  });
  it('takes the bond that it was offered with', () => {
    const fixture = new AjnaFixture();
    const sale = fixture.mechanism.open(fixture.vault(), fixture.market);
    expect(fixture.choreOffer(sale, 'open').deposit?.amount.toString()).toBe('167.7');
    fixture.chore(sale, 'open');
    expect(fixture.balance(fixture.market.accounts.escrow, fixture.dai)).toBe('167.7');
    expect(fixture.balance(fixture.anna, fixture.dai)).toBe('99999832.3');
  });
  it.each([
    ['1', '0.005'],
    ['1.05', '0.005'],
    ['1.1', '0.01'],
    ['1.3', '0.03'],
    ['2', '0.03'],
  ])('bonds a loan of neutral price ratio %s by %s of its debt', (neutralPriceRatio, factor) => {
    expect(start({ neutralPriceRatio }).sale.state?.bondFactor.toString()).toBe(factor);
  });
  it('is neither offered nor done when the price has recovered', () => {
    const fixture = new AjnaFixture();
    const sale = fixture.mechanism.open(fixture.vault(), fixture.market);
    fixture.market.setPrice(fixture.ether, 2_500);
    expect(sale.offers(fixture.market)).toEqual([]);
    expect(() => fixture.chore(sale, 'open')).toThrow(HealthyPositionError);
  });
  it('is done once', () => {
    const { fixture, sale } = start();
    expect(() => fixture.chore(sale, 'open')).toThrow(NoSuchOfferError);
  });
});

describe('the bond payment factor', () => {
  const { num } = exactArithmetic;
  const factor = (price: number) => {
    const { state } = start({ neutralPriceRatio: '1.25', collateralizationFactor: '1.28' }).sale;
    if (!state) throw new Error('no sale');
    return bondPaymentFactor(num(price), state, exactArithmetic).toString();
  };
  // Threshold price 1,500, neutral price 2,400, bond factor 0.025.
  it('is nothing at the neutral price', () => expect(factor(2_400)).toBe('0'));
  it('grows below it, to the bond factor at the threshold price', () => {
    expect([1_950, 1_500, 1_000].map(factor)).toEqual(['0.0125', '0.025', '0.025']);
  });
  it('falls above it, to minus the bond factor', () => {
    expect([2_850, 3_300, 9_000].map(factor)).toEqual(['-0.0125', '-0.025', '-0.025']);
  });
});

describe('a purchase', () => {
  it('is not possible in the second of the opening', () => {
    const { fixture, sale } = start();
    expect(sale.offers(fixture.market)).toEqual([]);
    expect(() => fixture.take(sale, 1)).toThrow(NoSuchOfferError);
    fixture.market.now = 1;
    expect(fixture.takeOffer(sale).lot.toNumber()).toBeLessThan(1);
  });
  it('of what clears the debt ends the sale: the borrower keeps the rest', () => {
    const { fixture, sale } = start();
    fixture.market.now = atNeutralPrice;
    const { lot } = fixture.takeOffer(sale);
    fixture.take(sale, lot);
    expect(sale.status).toBe('settled');
    expect(fixture.balance(fixture.owner, fixture.ether)).toBe(
      fixture.num(10).minus(lot).toString(),
    );
    expect(fixture.balance(fixture.market.accounts.lender, fixture.dai)).toBe('15000');
    expect(fixture.balance(fixture.market.accounts.lender, fixture.debtToken)).toBe('15000');
  });
  it('of less leaves it open', () => {
    const { fixture, sale } = start();
    fixture.market.now = atNeutralPrice;
    fixture.take(sale, 4);
    expect(sale.status).toBe('open');
    expect(sale.state?.lot.toString()).toBe('6');
  });
  it('at the neutral price leaves the bond as it is, and 1.25 bond factors to the reserves', () => {
    const { fixture, sale } = start();
    fixture.market.now = atNeutralPrice;
    const [filled] = fixture.take(sale, 1);
    const paid = (filled as Filled).paid;
    expect(paid.toString()).toBe('1734.408');
    const repaid = fixture.market.ledger.balance(fixture.market.accounts.lender, fixture.dai);
    expect(repaid.toString()).toBe(
      paid.times(fixture.num('0.986025')).quantize(18, 'down').toString(),
    );
    expect(sale.state?.bond.toString()).toBe('167.7');
  });
  it('below the neutral price adds to the bond, which its owner gets back at the end', () => {
    const { fixture, sale } = start();
    fixture.market.now = 7 * hour;
    fixture.take(sale, 4, { by: fixture.boris });
    const gained = sale.state?.bond.minus(fixture.num('167.7')).toNumber() ?? 0;
    // Price 1,226: below the threshold price, so the whole bond factor of 1.118 %.
    expect(gained).toBeCloseTo(4 * fixture.price(sale).toNumber() * 0.01118, 6);
    fixture.market.now = 74 * hour;
    fixture.chore(sale, 'settle');
    expect(fixture.market.ledger.balance(fixture.anna, fixture.dai).toNumber()).toBeCloseTo(
      100_000_000 + gained,
      6,
    );
  });
  it('above the neutral price costs the bond, at most all of it', () => {
    const { fixture, sale } = start();
    fixture.market.now = 5 * hour;
    fixture.take(sale, 1);
    const lost = 167.7 - (sale.state?.bond.toNumber() ?? 0);
    expect(lost).toBeCloseTo(0.01118 * fixture.price(sale).toNumber(), 6);
    fixture.market.now = 5 * hour + 1;
    const rich = start();
    rich.fixture.market.now = 1;
    rich.fixture.take(rich.sale, 10);
    expect(rich.fixture.balance(rich.fixture.market.accounts.escrow, rich.fixture.dai)).toBe('0');
  });
  it('at its price limit goes through, above it is refused', () => {
    const { fixture, sale } = start();
    fixture.market.now = atNeutralPrice;
    expect(() => fixture.take(sale, 1, { priceLimit: '1734.407' })).toThrow(PriceAboveLimitError);
    fixture.take(sale, 1, { priceLimit: '1734.408' });
    expect(sale.state?.lot.toString()).toBe('9');
  });
  it.each([0, -1])('of %s is refused', (amount) => {
    const { fixture, sale } = start();
    fixture.market.now = atNeutralPrice;
    expect(() => fixture.take(sale, amount)).toThrow(InvalidAmountError);
  });
  it('needs no oracle price', () => {
    const { fixture, sale } = start();
    fixture.market.setPrice(fixture.ether, undefined);
    fixture.market.now = atNeutralPrice;
    expect(fixture.takeOffer(sale).kind).toBe('take');
  });
  it('at a price that has rounded to zero is not offered', () => {
    const { fixture, sale } = start();
    fixture.market.now = 200 * hour;
    expect(sale.offers(fixture.market).map(({ kind }) => kind)).toEqual(['chore']);
    expect(() => fixture.take(sale, 1)).toThrow(NoSuchOfferError);
  });
});

describe('settling', () => {
  it('is due after 72 hours, and not a second before', () => {
    const { fixture, sale } = start();
    fixture.market.now = 72 * hour - 1;
    expect(() => fixture.chore(sale, 'settle')).toThrow(SaleNotFinishedError);
    fixture.market.now = 72 * hour;
    expect(sale.offers(fixture.market).map(({ kind }) => kind)).toEqual(['take', 'chore']);
    fixture.chore(sale, 'settle');
    expect(sale.status).toBe('expired');
  });
  it('gives the lenders the lot and the loss, and the kicker its bond', () => {
    const { fixture, sale } = start();
    const { lender, badDebt } = fixture.market.accounts;
    fixture.market.now = 72 * hour;
    fixture.chore(sale, 'settle');
    expect(fixture.balance(lender, fixture.ether)).toBe('10');
    expect(fixture.balance(badDebt, fixture.debtToken)).toBe('15000');
    expect(fixture.balance(fixture.anna, fixture.dai)).toBe('100000000');
  });
  it('is due at once when the lot is sold out', () => {
    const { fixture, sale } = start();
    fixture.market.now = 8 * hour;
    fixture.take(sale, 10, { by: fixture.boris });
    expect(sale.status).toBe('open');
    expect(fixture.choreOffer(sale, 'settle').beneficiary).toBe(fixture.anna);
    fixture.chore(sale, 'settle');
    expect(sale.status).toBe('settled');
    const { lender, badDebt } = fixture.market.accounts;
    const [repaid, lost] = [
      fixture.market.ledger.balance(lender, fixture.debtToken),
      fixture.market.ledger.balance(badDebt, fixture.debtToken),
    ];
    expect(repaid.plus(lost).toString()).toBe('15000');
    expect(repaid.toString()).toBe(fixture.balance(lender, fixture.dai));
  });
  it('ends every offer and every action', () => {
    const { fixture, sale } = start();
    fixture.market.now = 72 * hour;
    fixture.chore(sale, 'settle');
    expect(sale.offers(fixture.market)).toEqual([]);
    expect(() => fixture.take(sale, 1)).toThrow(SaleClosedError);
    expect(() => fixture.chore(sale, 'settle')).toThrow(SaleClosedError);
  });
  it('never happens by itself', () => {
    const { sale } = start();
    expect(sale.advance()).toEqual([]);
    expect(sale.wakeAt()).toBe(Number.POSITIVE_INFINITY);
  });
  it('is the only work besides opening', () => {
    const { fixture, sale } = start();
    expect(() => fixture.chore(sale, 'reset')).toThrow(NoSuchOfferError);
  });
});
