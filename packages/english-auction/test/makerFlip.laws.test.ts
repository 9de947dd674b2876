import { describe, expect, it } from '@jest/globals';
import {
  type Arithmetic,
  type Bid,
  exactArithmetic,
  fastArithmetic,
  LiquidationRefusal,
  type Num,
  type ReverseBid,
} from '@liqlab/core';
import fc from 'fast-check';
import type { Auction, MakerFlipSale } from '../src/index.js';
import { AuctionFixture } from './auctionFixture.js';

/** One move of one keeper: `eagerness` 0 is the least that the offer asks for, 1 the most. */
interface Move {
  readonly anna: boolean;
  readonly eagerness: number;
  readonly seconds: number;
}

const moves = fc.array(
  fc.record({
    anna: fc.boolean(),
    eagerness: fc.oneof(fc.constant(0), fc.constant(1), fc.double({ min: 0, max: 1, noNaN: true })),
    seconds: fc.integer({ min: 0, max: 700 }),
  }),
  { maxLength: 30 },
);

function play(fixture: AuctionFixture, sale: MakerFlipSale, game: readonly Move[]): Auction[] {
  const states: Auction[] = [];
  for (const move of game) {
    fixture.market.now += move.seconds;
    const by = move.anna ? fixture.anna : fixture.boris;
    const share = fixture.num(move.eagerness);
    for (const offer of sale.offers(fixture.market)) {
      if (offer.kind === 'bid') fixture.bid(sale, by, between(offer, share));
      if (offer.kind === 'reverse-bid') fixture.lower(sale, by, lowered(offer, share));
    }
    if (sale.auction) states.push(sale.auction);
  }
  return states;
}

function between({ minimum, maximum }: Bid, share: Num): Num {
  return minimum.plus(maximum.minus(minimum).times(share)).quantize(18, 'down');
}

function lowered({ maximumLot }: ReverseBid, share: Num): Num {
  return maximumLot.minus(maximumLot.times(share)).quantize(18, 'down');
}

function finish(fixture: AuctionFixture, sale: MakerFlipSale): void {
  if (sale.auction?.bidEndsAt === undefined) fixture.bid(sale, fixture.anna, fixture.num(1));
  fixture.market.now += 21_601;
  fixture.chore(sale, 'settle');
}

function begin(arithmetic: Arithmetic) {
  const fixture = new AuctionFixture(arithmetic);
  return { fixture, sale: fixture.opened() };
}

describe('laws of the auction', () => {
  it('a bid rises by at least the least step, or to the tab', () => {
    fc.assert(
      fc.property(moves, (game) => {
        const { fixture, sale } = begin(exactArithmetic);
        const states = play(fixture, sale, game);
        states.slice(1).forEach(({ bid, tab }, index) => {
          const before = states[index]?.bid as Num;
          const isLeastStep = bid.gte(before.times(fixture.num('1.03')));
          expect(bid.eq(before) || isLeastStep || bid.eq(tab)).toBe(true);
          expect(bid.lte(tab)).toBe(true);
        });
      }),
    );
  });

  it('a lot falls only at the tab, and by at least the least step', () => {
    fc.assert(
      fc.property(moves, (game) => {
        const { fixture, sale } = begin(exactArithmetic);
        const states = play(fixture, sale, game);
        states.slice(1).forEach(({ bid, tab, lot }, index) => {
          const before = states[index]?.lot as Num;
          expect(lot.eq(before) || bid.eq(tab)).toBe(true);
          expect(lot.eq(before) || lot.times(fixture.num('1.03')).lte(before)).toBe(true);
        });
      }),
    );
  });

  it('every bidder but the leader has all money back, at every moment', () => {
    fc.assert(
      fc.property(moves, (game) => {
        const { fixture, sale } = begin(exactArithmetic);
        play(fixture, sale, game);
        for (const keeper of [fixture.anna, fixture.boris]) {
          const held = fixture.market.ledger.balance(keeper, fixture.dai);
          const { leader, bid } = sale.auction as Auction;
          const bound = leader === keeper ? bid : exactArithmetic.zero;
          expect(held.plus(bound).toString()).toBe('1000000');
        }
      }),
    );
  });

  it('escrow is empty after the settlement, and what was put up is accounted for', () => {
    fc.assert(
      fc.property(moves, (game) => {
        const { fixture, sale } = begin(exactArithmetic);
        play(fixture, sale, game);
        finish(fixture, sale);
        const { ledger, accounts } = fixture.market;
        for (const asset of [fixture.ether, fixture.dai, fixture.debtToken]) {
          expect(ledger.balance(accounts.escrow, asset).isZero()).toBe(true);
        }
        const lot = [fixture.anna, fixture.boris, fixture.owner]
          .map((account) => ledger.balance(account, fixture.ether))
          .reduce((sum, amount) => sum.plus(amount));
        const debt = ledger
          .balance(accounts.lender, fixture.debtToken)
          .plus(ledger.balance(accounts.badDebt, fixture.debtToken));
        expect([lot.toString(), debt.toString()]).toEqual(['50', '6000']);
      }),
    );
  });

  it('whatever is asked of it, it answers or refuses, and a refusal changes nothing', () => {
    const amount = fc.integer({ min: -1, max: 7_000 });
    const wild = fc.record({ kind: fc.integer({ min: 0, max: 4 }), amount, lot: amount });
    fc.assert(
      fc.property(moves, fc.array(wild, { maxLength: 10 }), (game, requests) => {
        const { fixture, sale } = begin(exactArithmetic);
        play(fixture, sale, game);
        for (const request of requests) {
          const before = sale.auction;
          try {
            ask(fixture, sale, request);
          } catch (error) {
            expect(error).toBeInstanceOf(LiquidationRefusal);
            expect(sale.auction).toBe(before);
          }
        }
      }),
    );
  });
});

function ask(
  fixture: AuctionFixture,
  sale: MakerFlipSale,
  { kind, amount, lot }: { kind: number; amount: number; lot: number },
): void {
  if (kind === 0) fixture.bid(sale, fixture.anna, fixture.num(amount));
  else if (kind === 1) fixture.bid(sale, fixture.boris, fixture.num(amount), fixture.num(lot));
  else if (kind === 2) fixture.lower(sale, fixture.boris, fixture.num(lot));
  else fixture.chore(sale, kind === 3 ? 'reset' : 'settle');
}

describe('fast arithmetic', () => {
  it('leads to the same outcome as exact arithmetic within 1e-9', () => {
    fc.assert(
      fc.property(moves, (game) => {
        const exact = begin(exactArithmetic);
        const fast = begin(fastArithmetic);
        const expected = play(exact.fixture, exact.sale, game);
        const got = play(fast.fixture, fast.sale, game);
        expect(got.length).toBe(expected.length);
        expected.forEach(({ bid, lot, leader }, index) => {
          expect(got[index]?.leader?.name).toBe(leader?.name);
          expectClose(got[index]?.bid, bid);
          expectClose(got[index]?.lot, lot);
        });
      }),
    );
  });
});

function expectClose(got: Num | undefined, expected: Num): void {
  const [left = Number.NaN, right] = [got?.toNumber(), expected.toNumber()];
  // Below a raw unit's share of 1e-9 the rounding of the raw unit itself is larger.
  expect(Math.abs(left - right)).toBeLessThanOrEqual(1e-9 * Math.abs(right) + 2e-18);
}
