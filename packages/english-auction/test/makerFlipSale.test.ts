import { describe, expect, it } from '@jest/globals';
import {
  BidTooHighError,
  BidTooLowError,
  exactArithmetic,
  InvalidAmountError,
  LotTooLargeError,
  NoSuchOfferError,
  ResetNotDueError,
  SaleClosedError,
  SaleFinishedError,
  SaleNotFinishedError,
  TermsChangedError,
  WrongPhaseError,
} from '@liqlab/core';
import type { MakerFlipSale } from '../src/index.js';
import { AuctionFixture } from './auctionFixture.js';

const wei = '0.000000000000000001';

function start(): { fixture: AuctionFixture; sale: MakerFlipSale } {
  const fixture = new AuctionFixture(exactArithmetic);
  return { fixture, sale: fixture.opened() };
}

function startAtTab() {
  const { fixture, sale } = start();
  fixture.bid(sale, fixture.anna, fixture.num(6_780));
  return { fixture, sale };
}

describe('the first bid', () => {
  it('may be one raw unit: a zero bid in all but name', () => {
    const { fixture, sale } = start();
    expect(fixture.offer(sale, 'bid').minimum.toString()).toBe(wei);
    fixture.bid(sale, fixture.anna, fixture.num(wei));
    expect(sale.auction?.leader).toBe(fixture.anna);
  });
  it('may not be zero, nor less than a raw unit', () => {
    const { fixture, sale } = start();
    expect(() => fixture.bid(sale, fixture.anna, fixture.num(0))).toThrow(BidTooLowError);
    expect(() => fixture.bid(sale, fixture.anna, fixture.num('1e-19'))).toThrow(BidTooLowError);
    expect(() => fixture.bid(sale, fixture.anna, fixture.num(-1))).toThrow(BidTooLowError);
  });
});

describe('raising the bid', () => {
  it('takes the minimum and refuses a raw unit less', () => {
    const { fixture, sale } = start();
    fixture.bid(sale, fixture.anna, fixture.num(100));
    expect(() => fixture.bid(sale, fixture.boris, fixture.num('102.999999999999999999'))).toThrow(
      BidTooLowError,
    );
    fixture.bid(sale, fixture.boris, fixture.offer(sale, 'bid').minimum);
    expect(sale.auction?.bid.toString()).toBe('103');
  });
  it('rounds the minimum up', () => {
    const { fixture, sale } = start();
    fixture.bid(sale, fixture.anna, fixture.num('0.000000000000000101'));
    expect(fixture.offer(sale, 'bid').minimum.toString()).toBe('0.000000000000000105');
  });
  it('takes the tab whatever the increase, refuses more than the tab', () => {
    const { fixture, sale } = start();
    fixture.bid(sale, fixture.anna, fixture.num('6779.999999999999999999'));
    expect(() => fixture.bid(sale, fixture.boris, fixture.num(`6780${wei.slice(1)}`))).toThrow(
      BidTooHighError,
    );
    fixture.bid(sale, fixture.boris, fixture.num(6_780));
    expect(sale.auction?.bid.toString()).toBe('6780');
  });
  it('refuses the standing bid again, also at the tab', () => {
    const { fixture, sale } = startAtTab();
    expect(() => fixture.bid(sale, fixture.boris, fixture.num(6_780))).toThrow(BidTooLowError);
  });
  it('refuses another lot', () => {
    const { fixture, sale } = start();
    const bid = () => fixture.bid(sale, fixture.anna, fixture.num(1), fixture.num(49));
    expect(bid).toThrow(TermsChangedError);
  });
  it('refunds the former leader in full', () => {
    const { fixture, sale } = start();
    fixture.bid(sale, fixture.anna, fixture.num(100));
    expect(fixture.balance(fixture.anna, fixture.dai)).toBe('999900');
    fixture.bid(sale, fixture.boris, fixture.num(200));
    expect(fixture.balance(fixture.anna, fixture.dai)).toBe('1000000');
    expect(fixture.balance(fixture.market.accounts.escrow, fixture.dai)).toBe('200');
  });
  it('takes only the difference from a leader who raises the own bid', () => {
    const { fixture, sale } = start();
    fixture.bid(sale, fixture.anna, fixture.num(999_999 / 1_000));
    const [event] = fixture.bid(sale, fixture.anna, fixture.num(2_000));
    expect(event?.transfers[0]?.amount.toString()).toBe('1000.001');
    expect(fixture.balance(fixture.anna, fixture.dai)).toBe('998000');
  });
});

describe('lowering the lot', () => {
  it('begins only when the bid is the tab', () => {
    const { fixture, sale } = start();
    const almost = fixture.num('6779.999999999999999999');
    fixture.bid(sale, fixture.anna, almost);
    expect(() => fixture.lower(sale, fixture.boris, fixture.num(40), almost)).toThrow(
      WrongPhaseError,
    );
    fixture.bid(sale, fixture.anna, fixture.num(6_780));
    expect(fixture.offer(sale, 'reverse-bid').cost.toString()).toBe('6780');
    fixture.lower(sale, fixture.boris, fixture.num(40));
    expect(sale.auction?.lot.toString()).toBe('40');
  });
  it('takes the largest lot offered, rounded down, and refuses a raw unit more', () => {
    const { fixture, sale } = startAtTab();
    const { maximumLot } = fixture.offer(sale, 'reverse-bid');
    expect(maximumLot.toString()).toBe('48.543689320388349514');
    const tooLarge = maximumLot.plus(fixture.num(wei));
    expect(() => fixture.lower(sale, fixture.boris, tooLarge)).toThrow(LotTooLargeError);
    fixture.lower(sale, fixture.boris, maximumLot);
    expect(sale.auction?.lot.eq(maximumLot)).toBe(true);
  });
  it('refuses the same lot and a larger one', () => {
    const { fixture, sale } = startAtTab();
    expect(() => fixture.lower(sale, fixture.boris, fixture.num(50))).toThrow(LotTooLargeError);
    expect(() => fixture.lower(sale, fixture.boris, fixture.num(51))).toThrow(LotTooLargeError);
  });
  it('refuses another payment than the standing bid', () => {
    const { fixture, sale } = startAtTab();
    const lower = () => fixture.lower(sale, fixture.boris, fixture.num(40), fixture.num(6_779));
    expect(lower).toThrow(TermsChangedError);
  });
  it('refuses a negative lot', () => {
    const { fixture, sale } = startAtTab();
    expect(() => fixture.lower(sale, fixture.boris, fixture.num(-1))).toThrow(InvalidAmountError);
  });
  it('gives what the lot falls by to the borrower and repays the former leader', () => {
    const { fixture, sale } = startAtTab();
    fixture.lower(sale, fixture.boris, fixture.num(30));
    expect(fixture.balance(fixture.owner, fixture.ether)).toBe('20');
    expect(fixture.balance(fixture.anna, fixture.dai)).toBe('1000000');
    expect(fixture.balance(fixture.boris, fixture.dai)).toBe('993220');
  });
  it('may end at an empty lot, which nobody can lower', () => {
    const { fixture, sale } = startAtTab();
    fixture.lower(sale, fixture.boris, fixture.num(0));
    expect(sale.offers(fixture.market)).toEqual([]);
    expect(() => fixture.lower(sale, fixture.anna, fixture.num(0))).toThrow(LotTooLargeError);
  });
});

describe('the two ends', () => {
  it('bids stop at the second at which the bid lifetime is over', () => {
    const { fixture, sale } = start();
    fixture.bid(sale, fixture.anna, fixture.num(1));
    fixture.market.now = 600;
    expect(() => fixture.bid(sale, fixture.boris, fixture.num(2))).toThrow(SaleFinishedError);
    fixture.market.now = 599;
    fixture.bid(sale, fixture.boris, fixture.num(2));
    expect(sale.auction?.bidEndsAt).toBe(1_199);
  });
  it('bids stop at the second at which the auction is over', () => {
    const { fixture, sale } = start();
    fixture.market.now = 21_599;
    fixture.bid(sale, fixture.anna, fixture.num(1));
    fixture.market.now = 21_600;
    expect(() => fixture.bid(sale, fixture.boris, fixture.num(2))).toThrow(SaleFinishedError);
    expect(() => fixture.lower(sale, fixture.boris, fixture.num(2))).toThrow(SaleFinishedError);
  });
  it('at the very second of the end it can be neither raised nor settled', () => {
    const { fixture, sale } = start();
    fixture.bid(sale, fixture.anna, fixture.num(1));
    fixture.market.now = 600;
    expect(sale.offers(fixture.market)).toEqual([]);
    expect(() => fixture.chore(sale, 'settle')).toThrow(SaleNotFinishedError);
    fixture.market.now = 601;
    expect(fixture.offer(sale, 'chore')).toMatchObject({
      chore: 'settle',
      beneficiary: fixture.anna,
    });
    fixture.chore(sale, 'settle');
    expect(sale.status).toBe('settled');
  });
  it('settles strictly after the auction length, though the bid would still stand', () => {
    const { fixture, sale } = start();
    fixture.market.now = 21_599;
    fixture.bid(sale, fixture.anna, fixture.num(1));
    fixture.market.now = 21_600;
    expect(() => fixture.chore(sale, 'settle')).toThrow(SaleNotFinishedError);
    fixture.market.now = 21_601;
    fixture.chore(sale, 'settle');
    expect(sale.status).toBe('settled');
  });
  it('cannot be settled without a bid, however late', () => {
    const { fixture, sale } = start();
    fixture.market.now = 1_000_000;
    expect(() => fixture.chore(sale, 'settle')).toThrow(SaleNotFinishedError);
  });
});

describe('the restart of an auction without bids', () => {
  it('is due strictly after its end', () => {
    const { fixture, sale } = start();
    fixture.market.now = 21_600;
    expect(sale.offers(fixture.market)).toEqual([]);
    expect(() => fixture.chore(sale, 'reset')).toThrow(SaleNotFinishedError);
    fixture.market.now = 21_601;
    expect(fixture.offer(sale, 'chore')).toMatchObject({ chore: 'reset' });
    const events = fixture.chore(sale, 'reset');
    expect(events).toEqual([{ type: 'reset', transfers: [] }]);
    expect(sale.auction?.endsAt).toBe(43_201);
    expect(fixture.offer(sale, 'bid').leader).toBeUndefined();
  });
  it('is refused once somebody has bid', () => {
    const { fixture, sale } = start();
    fixture.bid(sale, fixture.anna, fixture.num(1));
    fixture.market.now = 21_601;
    expect(() => fixture.chore(sale, 'reset')).toThrow(ResetNotDueError);
  });
});

describe('the settlement', () => {
  const settled = (amount: string) => {
    const { fixture, sale } = start();
    fixture.bid(sale, fixture.anna, fixture.num(amount));
    fixture.market.now = 601;
    const events = fixture.chore(sale, 'settle');
    return { fixture, sale, events };
  };
  const moneyOf = (fixture: AuctionFixture) => {
    const { lender, treasury, badDebt, escrow } = fixture.market.accounts;
    return {
      repaid: fixture.balance(lender, fixture.dai),
      penalty: fixture.balance(treasury, fixture.dai),
      cleared: fixture.balance(lender, fixture.debtToken),
      writtenOff: fixture.balance(badDebt, fixture.debtToken),
      inEscrow: fixture.balance(escrow, fixture.dai),
    };
  };

  it('of a bid at the tab clears the debt and pays the penalty', () => {
    const { fixture, events } = settled('6780');
    expect(events.map(({ type }) => type)).toEqual(['filled', 'closed']);
    expect(moneyOf(fixture)).toEqual({
      repaid: '6000',
      penalty: '780',
      cleared: '6000',
      writtenOff: '0',
      inEscrow: '0',
    });
    expect(fixture.balance(fixture.anna, fixture.ether)).toBe('50');
  });
  it('of a bid at the debt leaves no penalty and writes nothing off', () => {
    const { fixture } = settled('6000');
    expect(moneyOf(fixture)).toMatchObject({ repaid: '6000', penalty: '0', writtenOff: '0' });
  });
  it('of a bid below the debt writes the rest off', () => {
    const { fixture } = settled('5999');
    expect(moneyOf(fixture)).toMatchObject({ cleared: '5999', penalty: '0', writtenOff: '1' });
  });
  it('of a zero bid gives the lot away and writes all but a raw unit off', () => {
    const { fixture, events } = settled(wei);
    expect(events[0]).toMatchObject({ type: 'filled', by: fixture.anna });
    expect(moneyOf(fixture)).toMatchObject({
      repaid: wei,
      writtenOff: '5999.999999999999999999',
    });
    expect(fixture.balance(fixture.anna, fixture.ether)).toBe('50');
  });
  it('clears debt in the units of the index, rounded down', () => {
    const fixture = new AuctionFixture(exactArithmetic);
    const sale = fixture.opened(fixture.vault('50', '2000', '3'));
    fixture.bid(sale, fixture.anna, fixture.num('1000'));
    fixture.market.now = 601;
    fixture.chore(sale, 'settle');
    expect(moneyOf(fixture)).toMatchObject({
      cleared: '333.333333333333333333',
      writtenOff: '1666.666666666666666667',
    });
  });
  it('is the end: everything else is refused', () => {
    const { fixture, sale } = settled('6780');
    const lot = fixture.num(1);
    expect(sale.offers(fixture.market)).toEqual([]);
    for (const chore of ['open', 'reset', 'settle'] as const) {
      expect(() => fixture.chore(sale, chore)).toThrow(SaleClosedError);
    }
    expect(() => fixture.bid(sale, fixture.boris, lot, lot)).toThrow(SaleClosedError);
    expect(() => fixture.lower(sale, fixture.boris, lot, lot)).toThrow(SaleClosedError);
    expect(() => sale.yank(fixture.boris, fixture.market)).toThrow(SaleClosedError);
  });
});

describe('a sale', () => {
  it('that is only proposed takes no bids', () => {
    const fixture = new AuctionFixture(exactArithmetic);
    const sale = fixture.mechanism.open(fixture.vault(), fixture.market);
    const lot = fixture.num(50);
    expect(() => fixture.bid(sale, fixture.anna, lot, lot)).toThrow(SaleClosedError);
    expect(() => fixture.chore(sale, 'reset')).toThrow(SaleClosedError);
  });
  it('that is open cannot be opened again, and sells at no posted price', () => {
    const { fixture, sale } = start();
    const { ether: collateral, dai: debt, anna: by } = fixture;
    const amount = fixture.num(1);
    const take = { kind: 'take', by, collateral, debt, amount } as const;
    expect(() => fixture.chore(sale, 'open')).toThrow(NoSuchOfferError);
    expect(() => sale.execute(take, fixture.market)).toThrow(NoSuchOfferError);
  });
  it('does nothing by itself', () => {
    const { sale } = start();
    expect(sale.advance()).toEqual([]);
    expect(sale.wakeAt()).toBe(Number.POSITIVE_INFINITY);
  });
});

describe('an emergency end', () => {
  it('gives the lot to whoever ends it, who refunds the leader', () => {
    const { fixture, sale } = start();
    fixture.bid(sale, fixture.anna, fixture.num(100));
    fixture.market.post([sale.yank(fixture.boris, fixture.market)]);
    expect(fixture.balance(fixture.anna, fixture.dai)).toBe('1000000');
    expect(fixture.balance(fixture.boris, fixture.dai)).toBe('999900');
    expect(fixture.balance(fixture.boris, fixture.ether)).toBe('50');
    expect(fixture.balance(fixture.market.accounts.treasury, fixture.dai)).toBe('100');
    expect(sale.status).toBe('expired');
    expect(fixture.mechanism.openTab.isZero()).toBe(true);
  });
  it('is refused once the bid is the tab', () => {
    const { fixture, sale } = startAtTab();
    expect(() => sale.yank(fixture.boris, fixture.market)).toThrow(WrongPhaseError);
  });
});
