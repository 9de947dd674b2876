import { describe, expect, it } from '@jest/globals';
import {
  fastArithmetic,
  HealthyPositionError,
  InvalidAmountError,
  NoSuchOfferError,
  PriceAboveLimitError,
  SaleClosedError,
  SlippageExceededError,
  StalePriceError,
  TermsChangedError,
} from '@liqlab/core';
import { SaleFixture } from './saleFixture.js';

/** One borrower of 15,000 dai on ten ether: the first of ten bands is just below 1,750. */
function oneBorrower(parameters: unknown = {}, arithmetic = new SaleFixture().arithmetic) {
  const fixture = new SaleFixture(parameters, arithmetic);
  const ann = fixture.borrow(10, 15_000);
  return { fixture, ann };
}

/** The same, in the bands, with the price fallen to `price` and arbitrage done. */
function fallen(price: number, parameters: unknown = {}) {
  const { fixture, ann } = oneBorrower(parameters);
  fixture.at(0, 1800);
  const sale = fixture.enter(ann);
  for (let step = 1; step <= 20; step += 1) {
    fixture.at(step * 300, 1800 + ((price - 1800) * step) / 20);
    fixture.arbitrage(sale);
  }
  return { fixture, ann, sale };
}

describe('a position', () => {
  it('comes near its bands 5 % above the highest that may be, and not before', () => {
    const { fixture, ann } = oneBorrower();
    const trigger = fixture.mechanism.triggerPrice(ann.position) ?? 0;
    // 15,000 / (10 × effective collateral per ether), one band and 5 % up.
    const mean =
      Array.from({ length: 10 }, (_, k) => 0.99 ** (k + 0.5)).reduce((a, b) => a + b) / 10;
    expect(trigger).toBeCloseTo((1.05 * 1500) / (0.91 * mean) / 0.99, 6);
    fixture.at(0, trigger * 0.999999);
    expect(fixture.mechanism.isLiquidatable(ann.position, fixture.market)).toBe(true);
    fixture.at(0, trigger * 1.000001);
    expect(fixture.mechanism.isLiquidatable(ann.position, fixture.market)).toBe(false);
    expect(() => fixture.mechanism.open(ann.position, fixture.market)).toThrow(
      HealthyPositionError,
    );
  });

  it('without debt or without collateral never does', () => {
    const { fixture } = oneBorrower();
    for (const empty of [fixture.borrow(10, 0), fixture.borrow(0, 10)]) {
      expect(fixture.mechanism.isLiquidatable(empty.position, fixture.market)).toBe(false);
    }
  });

  it('is put, whole, into the lowest bands that carry its debt', () => {
    const { fixture, ann } = oneBorrower();
    fixture.at(0, 1800);
    const sale = fixture.mechanism.open(ann.position, fixture.market);
    expect(sale.status).toBe('proposed');
    const [opened] = fixture.chore(sale, 'open');
    expect(opened).toMatchObject({ type: 'opened' });
    expect(sale.status).toBe('open');
    expect(fixture.balance(ann.owner, fixture.ether)).toBe(0);
    expect(fixture.balance(ann.owner, fixture.owed)).toBe(0);
    const [swap] = fixture.offers(sale, 'swap');
    // Nothing was sold yet, so that there is only collateral to buy; its price begins at the bands'.
    expect(fixture.offers(sale, 'swap')).toHaveLength(1);
    expect(swap?.sell).toBe(fixture.dai);
    expect(swap?.quote(swap.maximumIn)).toBeCloseTo(10, 9);
  });

  it('whose proposal the price left behind is refused', () => {
    const { fixture, ann } = oneBorrower();
    fixture.at(0, 1800);
    const sale = fixture.mechanism.open(ann.position, fixture.market);
    fixture.at(12, 2000);
    expect(sale.offers(fixture.market)).toEqual([]);
    expect(() => fixture.chore(sale, 'open')).toThrow(HealthyPositionError);
  });

  it('that comes late, below what carries its debt, gets the nearest bands below the price', () => {
    const { fixture, ann } = oneBorrower();
    fixture.at(0, 1650);
    const sale = fixture.enter(ann);
    const [swap] = fixture.offers(sale, 'swap');
    const price = 0.001 / (swap?.quote(0.001) ?? 0);
    // The AMM's own price lies above the oracle's below the bands; within two bands and the fee.
    expect(price / 1650).toBeGreaterThan(0.96);
    expect(price / 1650).toBeLessThan(1.04);
    expect(fixture.offers(sale, 'take').length).toBeGreaterThan(0);
  });
});

describe('soft liquidation', () => {
  it('sells more the further the price falls, and all of it below the bands', () => {
    const soldAt = (price: number) => {
      const { fixture } = fallen(price);
      return 10 - fixture.balance(fixture.market.accounts.escrow, fixture.ether);
    };
    const sold = [1750, 1700, 1650, 1600, 1500].map(soldAt);
    expect([...sold].sort((a, b) => a - b)).toEqual(sold);
    expect(sold[0]).toBeLessThan(1);
    expect(sold[2]).toBeGreaterThan(4);
    expect(sold[4]).toBeCloseTo(10, 6);
  });

  it('raises the debt where arbitrage was smooth: the discount pays for what it cost', () => {
    const { fixture } = fallen(1500);
    const raised = fixture.balance(fixture.market.accounts.escrow, fixture.dai);
    expect(raised).toBeGreaterThan(15_000);
    expect(raised).toBeLessThan(15_000 / 0.91);
  });

  it('goes back when the price does: collateral and debt are the borrower’s again', () => {
    const { fixture, ann, sale } = fallen(1650);
    for (let step = 1; step <= 20; step += 1) {
      fixture.at(6000 + step * 300, 1650 + 30 * step);
      fixture.arbitrage(sale);
    }
    expect(fixture.offers(sale, 'chore')).toMatchObject([{ chore: 'settle', gas: 0 }]);
    const [closed] = fixture.chore(sale, 'settle');
    expect(closed?.type).toBe('closed');
    expect(fixture.balance(ann.owner, fixture.owed)).toBe(15_000);
    const { escrow } = fixture.market.accounts;
    expect(fixture.balance(ann.owner, fixture.ether)).toBeGreaterThan(9.5);
    expect(fixture.balance(escrow, fixture.ether)).toBe(0);
    expect(fixture.balance(escrow, fixture.dai)).toBe(0);
    expect(sale.offers(fixture.market)).toEqual([]);
    expect(() => fixture.chore(sale, 'settle')).toThrow(SaleClosedError);
  });

  it('is not over while anything sold has not been bought back', () => {
    const { fixture, sale } = fallen(1650);
    fixture.at(9000, 2000);
    expect(fixture.offers(sale, 'chore')).toEqual([]);
    expect(() => fixture.chore(sale, 'settle')).toThrow(NoSuchOfferError);
  });

  it('takes a trade at the least it insists on, and refuses one raw unit more, changing nothing', () => {
    const { fixture, sale } = fallen(1700);
    const before = fixture.offers(sale, 'swap')[0]?.maximumIn;
    const copy = fallen(1700);
    const [event] = copy.fixture.swap(copy.sale, copy.fixture.dai, 500);
    const out = event?.type === 'filled' ? event.sold : fixture.arithmetic.zero;
    const more = out.plus(fixture.arithmetic.fromRaw(1, 18)).toString();
    expect(() => fixture.swap(sale, fixture.dai, 500, more)).toThrow(SlippageExceededError);
    expect(fixture.offers(sale, 'swap')[0]?.maximumIn).toBe(before);
    expect(() => fixture.swap(sale, fixture.dai, 500, out.toString())).not.toThrow();
  });

  it('refuses a trade that moves nothing', () => {
    const { fixture, sale } = fallen(1700);
    expect(() => fixture.swap(sale, fixture.dai, 0)).toThrow(InvalidAmountError);
    expect(() => fixture.swap(sale, fixture.dai, '0.000000000000000001')).toThrow(
      InvalidAmountError,
    );
    expect(() => fixture.swap(sale, fixture.owed, 1)).toThrow(NoSuchOfferError);
  });

  it('makes no offers without a price', () => {
    const { fixture, sale } = fallen(1700);
    fixture.market.setPrice(fixture.ether, undefined);
    expect(() => sale.offers(fixture.market)).toThrow(StalePriceError);
  });

  it('quotes what it then pays', () => {
    const { fixture, sale } = fallen(1650);
    for (const { sell, quote, maximumIn } of fixture.offers(sale, 'swap')) {
      const amount = maximumIn / 3;
      const quoted = quote(amount);
      const [event] = fixture.swap(sale, sell, amount);
      const paid =
        event?.type === 'filled'
          ? event.sold
          : event?.type === 'unwound'
            ? event.refunded
            : undefined;
      expect((paid?.toNumber() ?? 0) / quoted).toBeCloseTo(1, 9);
      fixture.at(fixture.market.now, 1650);
      break;
    }
  });

  it('pays the protocol its part of the fee, beside what the bands get', () => {
    const { fixture } = fallen(1650, { adminFee: 0.5 });
    const { treasury } = fixture.market.accounts;
    expect(fixture.balance(treasury, fixture.dai)).toBeGreaterThan(0);
  });
});

describe('positions that share the AMM', () => {
  it('have one quote, shown by one of them; a trade fills each by its share', () => {
    const fixture = new SaleFixture();
    const [ann, bob] = [fixture.borrow(10, 15_000), fixture.borrow(30, 45_000)];
    fixture.at(0, 1800);
    const sales = [fixture.enter(ann), fixture.enter(bob)] as const;
    expect(fixture.offers(sales[0], 'swap')).toHaveLength(1);
    expect(fixture.offers(sales[1], 'swap')).toHaveLength(0);
    fixture.at(600, 1700);
    const events = fixture.swap(sales[0], fixture.dai, 4_000);
    const parts = new Map(
      events.map((event) => [event.sale ?? sales[0], event.type === 'filled' ? event : undefined]),
    );
    const [ofAnn, ofBob] = sales.map((sale) => parts.get(sale)?.sold.toNumber() ?? 0);
    expect((ofBob ?? 0) / (ofAnn ?? 1)).toBeCloseTo(3, 6);
    const paid = [...parts.values()].reduce((sum, part) => sum + (part?.paid.toNumber() ?? 0), 0);
    expect(paid).toBeCloseTo(4_000, 9);
  });

  it('in other bands are not touched', () => {
    const fixture = new SaleFixture();
    const [ann, bob] = [fixture.borrow(10, 15_000), fixture.borrow(10, 13_000)];
    fixture.at(0, 1560);
    const late = fixture.enter(ann);
    fixture.enter(bob);
    const events = fixture.swap(late, fixture.dai, 100);
    expect(events).toHaveLength(1);
    expect(events[0]?.sale).toBeUndefined();
  });
});

describe('hard liquidation', () => {
  /** Nobody arbitraged: the price fell through the bands at a stroke. */
  function neglected(price: number) {
    const { fixture, ann } = oneBorrower();
    fixture.at(0, 1800);
    const sale = fixture.enter(ann);
    fixture.at(600, price);
    return { fixture, ann, sale };
  }

  it('is open to all when the bands would not raise the debt, and not before', () => {
    const healthy = neglected(1700);
    expect(healthy.fixture.offers(healthy.sale, 'take')).toEqual([]);
    const { fixture, sale } = neglected(1550);
    const offers = fixture.offers(sale, 'take');
    expect(offers.map(({ cost }) => cost.toNumber())).toEqual([
      15_000, 5_625, 2_109.375, 791.015625,
    ]);
    expect(offers[0]?.lot.toNumber()).toBeCloseTo(10, 9);
    // A part of the debt takes less than that part of the collateral.
    expect(offers[1]?.lot.toNumber()).toBeLessThan(3.75);
  });

  it('clears the whole debt for the whole collateral', () => {
    const { fixture, ann, sale } = neglected(1550);
    const [whole] = fixture.offers(sale, 'take');
    const events = take(fixture, sale, whole?.cost.toString() ?? '0');
    expect(events.map(({ type }) => type)).toEqual(['filled', 'closed']);
    expect(sale.status).toBe('settled');
    const { lender, escrow } = fixture.market.accounts;
    expect(fixture.balance(lender, fixture.dai)).toBe(15_000);
    expect(fixture.balance(lender, fixture.owed)).toBe(15_000);
    expect(fixture.balance(escrow, fixture.ether)).toBe(0);
    expect(fixture.balance(ann.owner, fixture.ether)).toBe(0);
  });

  it('of a part leaves the rest in the bands', () => {
    const { fixture, sale } = neglected(1550);
    const [, part] = fixture.offers(sale, 'take');
    take(fixture, sale, part?.cost.toString() ?? '0');
    expect(sale.status).toBe('open');
    const { escrow } = fixture.market.accounts;
    expect(fixture.balance(escrow, fixture.owed)).toBe(15_000 - 5_625);
    expect(fixture.balance(escrow, fixture.ether)).toBeCloseTo(
      10 - (part?.lot.toNumber() ?? 0),
      12,
    );
  });

  it.each(['14999', '15001', '1000'])('for %s, which nobody asked, is refused', (amount) => {
    const { fixture, sale } = neglected(1550);
    expect(() => take(fixture, sale, amount)).toThrow(TermsChangedError);
  });

  it('keeps to the limits that a liquidator names', () => {
    const { fixture, sale } = neglected(1550);
    const { num } = fixture.arithmetic;
    expect(() => take(fixture, sale, '15000', { priceLimit: num(1499) })).toThrow(
      PriceAboveLimitError,
    );
    expect(() => take(fixture, sale, '15000', { minimumLot: num('10.1') })).toThrow(
      SlippageExceededError,
    );
    expect(() => take(fixture, sale, '15000', { priceLimit: num(1501) })).not.toThrow();
  });

  it('of a healthy position is refused', () => {
    const { fixture, sale } = neglected(1700);
    expect(() => take(fixture, sale, '15000')).toThrow(HealthyPositionError);
  });

  it('of a position that is all cash is a chore: the cash beyond the debt is the reward', () => {
    const healthy = fallen(1500);
    expect(healthy.fixture.offers(healthy.sale, 'chore')).toEqual([]);
    const { fixture, sale } = fallen(1500, { liquidationDiscount: '0.085' });
    const [settle] = fixture.offers(sale, 'chore');
    const raised = fixture.balance(fixture.market.accounts.escrow, fixture.dai);
    expect(settle?.reward?.amount.toNumber()).toBeCloseTo(raised - 15_000, 9);
    const before = fixture.balance(fixture.keeper, fixture.dai);
    fixture.chore(sale, 'settle');
    expect(fixture.balance(fixture.keeper, fixture.dai) - before).toBeCloseTo(raised - 15_000, 6);
    expect(fixture.balance(fixture.market.accounts.lender, fixture.owed)).toBe(15_000);
  });
});

describe('a sale that nobody looks at any further', () => {
  it('gives the lender the cash, the borrower the rest of collateral and debt', () => {
    const { fixture, ann, sale } = fallen(1680);
    fixture.market.post(sale.conclude(fixture.market));
    const cash = fixture.balance(fixture.market.accounts.lender, fixture.dai);
    expect(cash).toBeGreaterThan(1_000);
    expect(fixture.balance(ann.owner, fixture.owed)).toBeCloseTo(15_000 - cash, 9);
    expect(fixture.balance(ann.owner, fixture.ether)).toBeGreaterThan(1);
    expect(sale.status).toBe('settled');
  });

  it('writes off what is left where the collateral is gone', () => {
    const { fixture, ann } = oneBorrower();
    fixture.at(0, 1800);
    const sale = fixture.enter(ann);
    // Everything is bought at once at what the bands ask while the oracle stands far below.
    fixture.at(600, 1400);
    fixture.arbitrage(sale);
    expect(fixture.offers(sale, 'take')).toEqual([]);
    fixture.market.post(sale.conclude(fixture.market));
    const { lender, badDebt } = fixture.market.accounts;
    const raised = fixture.balance(lender, fixture.dai);
    expect(raised).toBeLessThan(15_000);
    expect(fixture.balance(badDebt, fixture.owed)).toBeCloseTo(15_000 - raised, 9);
    expect(fixture.balance(ann.owner, fixture.owed)).toBe(0);
  });

  it('is nothing before it was opened', () => {
    const { fixture, ann } = oneBorrower({}, fastArithmetic);
    fixture.at(0, 1800);
    const sale = fixture.mechanism.open(ann.position, fixture.market);
    expect(sale.conclude(fixture.market)).toEqual([]);
  });
});

function take(
  fixture: SaleFixture,
  sale: ReturnType<SaleFixture['enter']>,
  amount: string,
  limits: object = {},
) {
  const { market, keeper: by, ether: collateral, dai: debt, arithmetic } = fixture;
  const action = {
    kind: 'take',
    by,
    collateral,
    debt,
    amount: arithmetic.num(amount),
    ...limits,
  } as const;
  return market.post(sale.execute(action, market));
}
