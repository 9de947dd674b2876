import { describe, expect, it } from '@jest/globals';
import { type Arithmetic, exactArithmetic, fastArithmetic, LiquidationRefusal } from '@liqlab/core';
import fc from 'fast-check';
import type { MakerClipSale, SaleState } from '../src/index.js';
import { ClipFixture } from './clipFixture.js';

/** One move: time passes, then somebody asks for a share of the lot, or a reset. */
interface Move {
  readonly seconds: number;
  readonly share: number;
  readonly price: number;
}

const moves = fc.array(
  fc.record({
    seconds: fc.integer({ min: 0, max: 3_000 }),
    share: fc.oneof(
      fc.constant(1),
      fc.integer({ min: 1, max: 99 }).map((percent) => percent / 100),
    ),
    price: fc.integer({ min: 200, max: 2_200 }),
  }),
  { maxLength: 25 },
);

const parameters = fc.record({
  penalty: fc.constantFrom('0', '0.13'),
  dust: fc.constantFrom('0', '5000'),
  resetPriceRatio: fc.constantFrom('0', '0.4'),
  collateralLimit: fc.constantFrom('12000', '22000000'),
  priceCurve: fc.constantFrom(
    { kind: 'stairstep', cut: '0.99', step: 90 },
    { kind: 'linear', duration: 21_600 },
    { kind: 'exponential', cut: '0.9998' },
  ),
});

function begin(rules: object, arithmetic: Arithmetic) {
  const fixture = new ClipFixture(rules, arithmetic);
  return { fixture, sale: fixture.opened() };
}

/** Plays the game and returns the state after every move; refused moves leave it as it was. */
function play(fixture: ClipFixture, sale: MakerClipSale, game: readonly Move[]): SaleState[] {
  return game.flatMap((move) => {
    fixture.market.now += move.seconds;
    fixture.market.setPrice(fixture.ether, move.price);
    try {
      act(fixture, sale, move);
    } catch (refusal) {
      if (!(refusal instanceof LiquidationRefusal)) throw refusal;
    }
    return sale.state ?? [];
  });
}

function act(fixture: ClipFixture, sale: MakerClipSale, { share }: Move): void {
  const [offer] = sale.offers(fixture.market);
  if (offer?.kind === 'chore') fixture.chore(sale, offer.chore);
  if (offer?.kind !== 'take') return;
  fixture.take(sale, offer.lot.times(fixture.num(share)).quantize(18, 'down'));
}

describe('laws of the sale', () => {
  it('lot = sold + returned + still for sale, and nothing is created (the ledger checks)', () => {
    fc.assert(
      fc.property(parameters, moves, (rules, game) => {
        const { fixture, sale } = begin(rules, exactArithmetic);
        play(fixture, sale, game);
        const { ledger, accounts } = fixture.market;
        const holders = [fixture.anna, fixture.owner, accounts.escrow];
        const [sum] = [holders.map((account) => ledger.balance(account, fixture.ether))];
        expect(sum.reduce((a, b) => a.plus(b)).toString()).toBe('10');
        const inEscrow = ledger.balance(accounts.escrow, fixture.ether);
        const forSale = sale.status === 'open' ? sale.state?.lot : fixture.num(0);
        expect(inEscrow.toString()).toBe(forSale?.toString());
      }),
    );
  });
  it('raises at most the tab, the debt first: paid = to the lender + penalty', () => {
    fc.assert(
      fc.property(parameters, moves, (rules, game) => {
        const { fixture, sale } = begin({ ...rules, proportionalReward: 0 }, exactArithmetic);
        const { tab, due } = sale.state as SaleState;
        play(fixture, sale, game);
        const { ledger, accounts } = fixture.market;
        const lent = ledger.balance(accounts.lender, fixture.dai);
        const penalty = ledger.balance(accounts.treasury, fixture.dai).minus(fixture.num(1e6));
        const left = sale.state?.tab ?? tab;
        expect(lent.plus(penalty).plus(left).toString()).toBe(tab.toString());
        expect(lent.lte(due)).toBe(true);
        expect(penalty.isZero() || lent.eq(due)).toBe(true);
      }),
    );
  });
  it('clears or writes off as much debt as it put up, when it is over', () => {
    fc.assert(
      fc.property(parameters, moves, (rules, game) => {
        const { fixture, sale } = begin(rules, exactArithmetic);
        const { debtTokens } = sale.state as SaleState;
        play(fixture, sale, game);
        const { ledger, accounts } = fixture.market;
        const held = [accounts.lender, accounts.badDebt, accounts.escrow].map((account) =>
          ledger.balance(account, fixture.debtToken),
        );
        expect(held.reduce((a, b) => a.plus(b)).toString()).toBe(debtTokens.toString());
        if (sale.status === 'settled') expect(held[2]?.isZero()).toBe(true);
      }),
    );
  });
  it('between resets the price never rises', () => {
    fc.assert(
      fc.property(parameters, moves, (rules, game) => {
        const { fixture, sale } = begin(rules, exactArithmetic);
        let [price, startedAt] = [sale.condition(0).price, 0];
        for (const move of game) {
          play(fixture, sale, [move]);
          if (sale.status !== 'open') return;
          const now = sale.condition(fixture.market.now).price;
          if (sale.state?.startedAt === startedAt) expect(now.lte(price)).toBe(true);
          [price, startedAt] = [now, sale.state?.startedAt ?? 0];
        }
      }),
    );
  });
  it('every offer can be accepted as it stands', () => {
    fc.assert(
      fc.property(parameters, moves, (rules, game) => {
        const { fixture, sale } = begin(rules, exactArithmetic);
        play(fixture, sale, game);
        const [offer] = sale.offers(fixture.market);
        if (offer?.kind === 'chore') fixture.chore(sale, offer.chore);
        if (offer?.kind !== 'take') return;
        const [filled] = fixture.take(sale, offer.lot);
        expect(filled?.type === 'filled' && filled.paid.eq(offer.cost)).toBe(true);
        expect(sale.status).toBe('settled');
      }),
    );
  });
  it('ends the same in both arithmetics, to 1e-9 of debt and lot', () => {
    fc.assert(
      fc.property(parameters, moves, (rules, game) => {
        const results = [exactArithmetic, fastArithmetic].map((arithmetic) => {
          const { fixture, sale } = begin(rules, arithmetic);
          return play(fixture, sale, game).map(({ lot, tab }) => [lot.toNumber(), tab.toNumber()]);
        });
        results[0]?.forEach(([lot = 0, tab = 0], index) => {
          const [fastLot = 0, fastTab = 0] = results[1]?.[index] ?? [];
          expect(Math.abs(fastLot - lot)).toBeLessThan(1e-8);
          expect(Math.abs(fastTab - tab)).toBeLessThan(1e-5);
        });
      }),
    );
  });
});
