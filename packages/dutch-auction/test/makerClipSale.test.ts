import { describe, expect, it } from '@jest/globals';
import {
  DustError,
  exactArithmetic,
  type Filled,
  fastArithmetic,
  InvalidAmountError,
  LiquidationPausedError,
  NoSuchOfferError,
  PriceAboveLimitError,
  ResetNotDueError,
  ResetRequiredError,
  SaleClosedError,
  StalePriceError,
} from '@liqlab/core';
import { wei } from './auctionFixture.js';
import { ClipFixture } from './clipFixture.js';

function start(parameters: object = {}) {
  const fixture = new ClipFixture(parameters);
  return { fixture, sale: fixture.opened() };
}

/** 45 steps: 2,600 × 0.99^45 = 1,654; the lot of 10 is worth less than the tab of 16,950. */
const belowTab = 45 * 90;

describe('a purchase', () => {
  it('at the tab ends the sale', () => {
    const { fixture, sale } = start({ startingPriceFactor: 1, penalty: '0.25', dust: 0 });
    fixture.take(sale, '9.375');
    expect(sale.status).toBe('settled');
    expect(fixture.balance(fixture.owner, fixture.ether)).toBe('0.625');
  });
  it('over the tab pays the tab, and returns the rest of the lot', () => {
    const { fixture, sale } = start();
    const [filled, closed] = fixture.take(sale, 10);
    expect((filled as Filled).paid.toString()).toBe('16950');
    expect((filled as Filled).sold.toString()).toBe('6.51923076923076923');
    expect(closed?.type).toBe('closed');
    expect(fixture.balance(fixture.owner, fixture.ether)).toBe('3.48076923076923077');
    expect(fixture.balance(fixture.anna, fixture.ether)).toBe('6.51923076923076923');
  });
  it('pays the debt to the lender and the penalty to the treasury', () => {
    const { fixture, sale } = start({ proportionalReward: 0, dust: 0 });
    const { lender, treasury } = fixture.market.accounts;
    fixture.take(sale, 5);
    expect(fixture.balance(lender, fixture.dai)).toBe('13000');
    expect(fixture.balance(lender, fixture.debtToken)).toBe('13000');
    fixture.take(sale, 5);
    expect(fixture.balance(lender, fixture.dai)).toBe('15000');
    expect(fixture.balance(lender, fixture.debtToken)).toBe('15000');
    expect(fixture.balance(treasury, fixture.dai)).toBe('1001950');
  });
  it('under the tab leaves the sale open for the rest', () => {
    const { fixture, sale } = start();
    fixture.take(sale, 4, { by: fixture.boris });
    expect(sale.status).toBe('open');
    expect(sale.state?.tab.toString()).toBe('6550');
    expect(sale.state?.lot.toString()).toBe('6');
    expect(fixture.mechanism.openSales.toRaise('all').toString()).toBe('6550');
  });
  it('of the whole lot for less than the tab costs the protocol its penalty first', () => {
    const { fixture, sale } = start();
    const { badDebt, lender } = fixture.market.accounts;
    fixture.market.now = belowTab;
    fixture.take(sale, 10);
    expect(sale.status).toBe('settled');
    expect(fixture.balance(lender, fixture.dai)).toBe('15000');
    expect(fixture.balance(badDebt, fixture.debtToken)).toBe('0');
    expect(fixture.mechanism.openSales.toRaise('all').toString()).toBe('0');
  });
  it('of the whole lot for less than the debt leaves a loss, which is written off', () => {
    const { fixture, sale } = start({ resetPriceRatio: 0 });
    const { badDebt, lender } = fixture.market.accounts;
    fixture.market.now = 70 * 90;
    fixture.take(sale, 10);
    const [raised, lost] = [
      fixture.market.ledger.balance(lender, fixture.dai),
      fixture.market.ledger.balance(badDebt, fixture.debtToken),
    ];
    expect(raised.lt(fixture.num(15_000))).toBe(true);
    expect(raised.plus(lost).toString()).toBe('15000');
  });
  it('at its price limit goes through, above it is refused', () => {
    const { fixture, sale } = start();
    expect(() => fixture.take(sale, 4, { priceLimit: '2599.999999' })).toThrow(
      PriceAboveLimitError,
    );
    fixture.take(sale, 4, { priceLimit: 2_600 });
    expect(sale.state?.lot.toString()).toBe('6');
  });
  it('of nothing changes nothing, of less than nothing is refused', () => {
    const { fixture, sale } = start();
    fixture.take(sale, 0);
    expect(sale.state?.tab.toString()).toBe('16950');
    expect(() => fixture.take(sale, -1)).toThrow(InvalidAmountError);
  });
  it('at a price of zero is a gift', () => {
    const { fixture, sale } = start({
      priceCurve: { kind: 'linear', duration: 600 },
      resetPriceRatio: 0,
    });
    fixture.market.now = 600;
    expect(fixture.takeOffer(sale).cost.toString()).toBe('0');
    fixture.take(sale, 10);
    expect(fixture.balance(fixture.anna, fixture.ether)).toBe('10');
    expect(fixture.balance(fixture.market.accounts.badDebt, fixture.debtToken)).toBe('15000');
  });
  it('is refused at stop level 3, and offered below it', () => {
    const { fixture, sale } = start();
    fixture.govern({ stopLevel: 3 });
    expect(() => fixture.take(sale, 10)).toThrow(LiquidationPausedError);
    expect(sale.offers(fixture.market)).toEqual([]);
    fixture.govern({ stopLevel: 2 });
    expect(fixture.takeOffer(sale).kind).toBe('take');
  });
});

describe('the minimum remainder', () => {
  // The tab is 16,950, the minimum remainder 5,650, the price 2,600.
  const leavesMinimum = '4.346153846153846153';
  it('may be left to the last raw unit', () => {
    const { fixture, sale } = start();
    fixture.take(sale, leavesMinimum);
    expect(sale.state?.lot.toString()).toBe('5.653846153846153847');
    expect(sale.state?.tab.gte(fixture.num(5_650))).toBe(true);
  });
  it('cuts a purchase that would leave less', () => {
    const { fixture, sale } = start();
    const [filled] = fixture.take(sale, 6);
    expect((filled as Filled).sold.toString()).toBe(leavesMinimum);
    expect(sale.state?.tab.toString()).toBe('5650');
  });
  it('refuses a part once the tab is not above it, but sells the whole', () => {
    const { fixture, sale } = start();
    fixture.take(sale, 6);
    expect(() => fixture.take(sale, 1)).toThrow(DustError);
    fixture.take(sale, 10);
    expect(sale.status).toBe('settled');
  });
  it('does not bind who takes the whole lot', () => {
    const { fixture, sale } = start();
    fixture.market.now = belowTab;
    fixture.take(sale, 10);
    expect(sale.status).toBe('settled');
  });
  it('keeps its value until it is updated', () => {
    const { fixture } = start();
    fixture.govern({ dust: 10_000 });
    expect(fixture.mechanism.minimumRemainder.toString()).toBe('5650');
    fixture.mechanism.updateMinimumRemainder();
    expect(fixture.mechanism.minimumRemainder.toString()).toBe('11300');
  });
});

describe('the offer to buy', () => {
  it.each([exactArithmetic, fastArithmetic])(
    'of a lot above the tab clears the sale: $name',
    (a) => {
      const fixture = new ClipFixture({}, a);
      const sale = fixture.opened();
      fixture.market.now = 17 * 90;
      const offer = fixture.takeOffer(sale);
      expect(offer.cost.toNumber()).toBeCloseTo(16_950, 9);
      expect(offer.lot.lt(fixture.num(10))).toBe(true);
      fixture.take(sale, offer.lot);
      expect(sale.status).toBe('settled');
    },
  );
  it('of a lot below the tab is the whole lot at the price', () => {
    const { fixture, sale } = start();
    fixture.market.now = belowTab;
    const offer = fixture.takeOffer(sale);
    expect(offer.lot.toString()).toBe('10');
    const cost = fixture.num(fixture.price(sale)).times(fixture.num(10)).quantize(18, 'up');
    expect(offer.cost.toString()).toBe(cost.toString());
    expect(offer.minimumRemainder?.toString()).toBe('5650');
  });
  it('ends with the sale, and so does every action', () => {
    const { fixture, sale } = start();
    fixture.take(sale, 10);
    expect(sale.offers(fixture.market)).toEqual([]);
    expect(() => fixture.take(sale, 10)).toThrow(SaleClosedError);
    expect(() => fixture.chore(sale, 'reset')).toThrow(SaleClosedError);
    expect(() => sale.withdraw(fixture.anna, fixture.market)).toThrow(SaleClosedError);
    expect(() => sale.condition(0)).toThrow(SaleClosedError);
  });
  it('never changes by itself', () => {
    const { sale } = start();
    expect(sale.advance()).toEqual([]);
    expect(sale.wakeAt()).toBe(Number.POSITIVE_INFINITY);
  });
});

describe('a reset', () => {
  const slow = { priceCurve: { kind: 'exponential', cut: '1' } };
  it('is not due at the maximum duration, but a second later', () => {
    const { fixture, sale } = start(slow);
    fixture.market.now = 8_400;
    expect(fixture.needsReset(sale)).toBe(false);
    expect(() => fixture.chore(sale, 'reset')).toThrow(ResetNotDueError);
    fixture.market.now = 8_401;
    expect(fixture.needsReset(sale)).toBe(true);
    expect(() => fixture.take(sale, 10)).toThrow(ResetRequiredError);
  });
  it('is not due at the least price, but below it', () => {
    const half = { priceCurve: { kind: 'stairstep', cut: '0.5', step: 60 } };
    const { fixture, sale } = start({ ...half, resetPriceRatio: '0.5' });
    fixture.market.now = 119;
    expect(fixture.needsReset(sale)).toBe(false);
    fixture.market.now = 120;
    expect(fixture.needsReset(sale)).toBe(true);
  });
  it('starts the sale again from the oracle price of the moment', () => {
    const { fixture, sale } = start();
    fixture.market.now = 8_401;
    fixture.market.setPrice(fixture.ether, 1_500);
    expect(fixture.choreOffer(sale, 'reset').reward?.amount.toString()).toBe('16.95');
    const [event] = fixture.chore(sale, 'reset');
    expect(event?.type).toBe('reset');
    expect(fixture.price(sale)).toBe('1950');
    expect(sale.state?.startedAt).toBe(8_401);
    expect(fixture.balance(fixture.anna, fixture.dai)).toBe('100000033.9');
  });
  it('is not rewarded below the minimum remainder: in tab', () => {
    const { fixture, sale } = start();
    fixture.take(sale, 6);
    fixture.market.now = 8_401;
    expect(fixture.choreOffer(sale, 'reset').reward?.amount.toString()).toBe('5.65');
    fixture.govern({ dust: 5_001 });
    fixture.mechanism.updateMinimumRemainder();
    expect(fixture.choreOffer(sale, 'reset').reward).toBeUndefined();
    expect(fixture.chore(sale, 'reset')).toEqual([{ type: 'reset', transfers: [] }]);
  });
  it('is not rewarded below the minimum remainder: in collateral at the oracle price', () => {
    const { fixture, sale } = start();
    fixture.market.now = 8_401;
    fixture.market.setPrice(fixture.ether, 565);
    expect(fixture.choreOffer(sale, 'reset').reward).toBeDefined();
    fixture.market.setPrice(fixture.ether, '564.99');
    expect(fixture.choreOffer(sale, 'reset').reward).toBeUndefined();
  });
  it('needs an oracle price', () => {
    const { fixture, sale } = start();
    fixture.market.now = 8_401;
    fixture.market.setPrice(fixture.ether, undefined);
    expect(sale.offers(fixture.market)).toEqual([]);
    expect(() => fixture.chore(sale, 'reset')).toThrow(StalePriceError);
  });
  it('is refused at stop level 2, but not below', () => {
    const { fixture, sale } = start();
    fixture.market.now = 8_401;
    fixture.govern({ stopLevel: 2 });
    expect(() => fixture.chore(sale, 'reset')).toThrow(LiquidationPausedError);
    fixture.govern({ stopLevel: 1 });
    fixture.chore(sale, 'reset');
    expect(sale.state?.startedAt).toBe(8_401);
  });
});

describe('an emergency', () => {
  it('takes a sale back with its lot and its debt', () => {
    const { fixture, sale } = start();
    fixture.take(sale, 4);
    fixture.market.post(sale.withdraw(fixture.owner, fixture.market));
    expect(sale.status).toBe('expired');
    expect(fixture.balance(fixture.owner, fixture.ether)).toBe('6');
    expect(fixture.balance(fixture.owner, fixture.debtToken)).toBe('4600');
    expect(fixture.mechanism.openSales.toRaise('all').toString()).toBe('0');
  });
});

describe('what a Dutch auction does not have', () => {
  it('is refused: bids and settling', () => {
    const { fixture, sale } = start();
    const bid = {
      kind: 'bid',
      by: fixture.anna,
      lot: fixture.num(1),
      amount: fixture.num(1),
    } as const;
    expect(() => sale.execute(bid, fixture.market)).toThrow(NoSuchOfferError);
    expect(() => fixture.chore(sale, 'settle')).toThrow(NoSuchOfferError);
  });
});

describe('the smallest amounts', () => {
  it('a lot of one raw unit is sold for what its price rounds up to', () => {
    const fixture = new ClipFixture({ dust: 0 });
    const sale = fixture.opened(fixture.vault(wei, 1));
    const [filled] = fixture.take(sale, wei);
    expect((filled as Filled).paid.toString()).toBe('0.0000000000000026');
    expect(sale.status).toBe('settled');
  });
});
