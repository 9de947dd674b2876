import { describe, expect, it } from '@jest/globals';
import { type Arithmetic, exactArithmetic, fastArithmetic } from '@liqlab/core';
import fc from 'fast-check';
import type { AjnaSale, AjnaState } from '../src/index.js';
import { AjnaFixture } from './ajnaFixture.js';

const purchases = fc.array(
  fc.record({
    seconds: fc.integer({ min: 1, max: 20_000 }),
    percent: fc.integer({ min: 1, max: 100 }),
  }),
  { maxLength: 15 },
);
type Purchases = readonly { readonly seconds: number; readonly percent: number }[];

const ratios = fc.constantFrom('1', '1.1118', '1.5');

function play(neutralPriceRatio: string, game: Purchases, arithmetic: Arithmetic) {
  const fixture = new AjnaFixture({ neutralPriceRatio }, arithmetic);
  const sale = fixture.opened();
  const states: AjnaState[] = [sale.state as AjnaState];
  for (const { seconds, percent } of game) {
    fixture.market.now += seconds;
    for (const offer of sale.offers(fixture.market)) {
      if (offer.kind !== 'take') continue;
      const share = fixture.num(percent).div(fixture.num(100));
      const amount = offer.lot.times(share).quantize(18, 'down');
      if (!amount.isZero()) fixture.take(sale, amount, { by: fixture.boris });
    }
    states.push(sale.state as AjnaState);
  }
  return { fixture, sale, states };
}

function finish(fixture: AjnaFixture, sale: AjnaSale): void {
  fixture.market.now += 72 * 3_600;
  if (sale.status === 'open') fixture.chore(sale, 'settle');
}

describe('laws of the sale', () => {
  it('what buyers pay = repaid + bond gained − bond lost + reserves', () => {
    fc.assert(
      fc.property(ratios, purchases, (ratio, game) => {
        const { fixture, sale } = play(ratio, game, exactArithmetic);
        finish(fixture, sale);
        const { ledger, accounts } = fixture.market;
        const initially = { boris: 1e8, anna: 1e8, treasury: 1e6 };
        const change = (account: typeof fixture.anna, before: number) =>
          ledger.balance(account, fixture.dai).minus(fixture.num(before));
        const sum = change(fixture.boris, initially.boris)
          .plus(change(fixture.anna, initially.anna))
          .plus(change(accounts.treasury, initially.treasury))
          .plus(change(accounts.lender, 0));
        expect(sum.toString()).toBe('0');
        expect(ledger.balance(accounts.escrow, fixture.dai).toString()).toBe('0');
        expect(change(accounts.treasury, initially.treasury).gte(fixture.num(0))).toBe(true);
      }),
    );
  });
  it('lot and debt end with somebody: nothing stays in escrow', () => {
    fc.assert(
      fc.property(ratios, purchases, (ratio, game) => {
        const { fixture, sale } = play(ratio, game, exactArithmetic);
        finish(fixture, sale);
        const { ledger, accounts } = fixture.market;
        const held = (asset: typeof fixture.ether, ...holders: (typeof fixture.anna)[]) =>
          holders.map((one) => ledger.balance(one, asset)).reduce((a, b) => a.plus(b));
        const { lender, badDebt } = accounts;
        expect(held(fixture.ether, fixture.boris, fixture.owner, lender).toString()).toBe('10');
        expect(held(fixture.debtToken, lender, badDebt).toString()).toBe('15000');
      }),
    );
  });
  it('lot and debt never grow, and the bond never falls below zero', () => {
    fc.assert(
      fc.property(ratios, purchases, (ratio, game) => {
        const { states } = play(ratio, game, exactArithmetic);
        states.slice(1).forEach(({ lot, owed, bond }, index) => {
          expect(lot.lte(states[index]?.lot ?? lot)).toBe(true);
          expect(owed.lte(states[index]?.owed ?? owed)).toBe(true);
          expect(bond.gte(exactArithmetic.zero)).toBe(true);
        });
      }),
    );
  });
  it('goes the same way in both arithmetics, to 1e-9 of debt and lot', () => {
    fc.assert(
      fc.property(ratios, purchases, (ratio, game) => {
        const [exact, fast] = [exactArithmetic, fastArithmetic].map(
          (arithmetic) => play(ratio, game, arithmetic).states,
        );
        exact?.forEach(({ lot, owed }, index) => {
          const other = fast?.[index];
          expect(Math.abs((other?.lot.toNumber() ?? 0) - lot.toNumber())).toBeLessThan(1e-8);
          expect(Math.abs((other?.owed.toNumber() ?? 0) - owed.toNumber())).toBeLessThan(1e-5);
        });
      }),
    );
  });
});
