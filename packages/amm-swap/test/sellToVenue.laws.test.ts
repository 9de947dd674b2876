import { describe, expect, it } from '@jest/globals';
import { type Arithmetic, exactArithmetic, fastArithmetic } from '@liqlab/core';
import fc from 'fast-check';
import { SwapFixture } from './swapFixture.js';

const setting = fc.record({
  collateral: fc.integer({ min: 1, max: 500 }),
  /** Debt per value of the collateral. */
  loanToValue: fc.double({ min: 0.91, max: 1.5, noNaN: true }),
  parameters: fc.record({
    slices: fc.integer({ min: 1, max: 6 }),
    sliceInterval: fc.integer({ min: 60, max: 400 }),
    maximumSlippage: fc.double({ min: 0, max: 1, noNaN: true }),
    penalty: fc.double({ min: 0, max: 0.2, noNaN: true }),
    maximumDuration: fc.integer({ min: 0, max: 1_000 }),
    rest: fc.constantFrom('sell-anyway', 'return'),
  }),
});
type Setting = typeof setting extends fc.Arbitrary<infer Value> ? Value : never;

function debtOf({ collateral, loanToValue }: Setting): string {
  return (collateral * 100 * loanToValue).toFixed(6);
}

function play(arithmetic: Arithmetic, game: Setting): SwapFixture {
  const fixture = new SwapFixture(arithmetic, game.parameters);
  const sale = fixture.opened(fixture.position(game.collateral, debtOf(game)));
  fixture.run(sale);
  expect(sale.status).not.toBe('open');
  return fixture;
}

const few = { numRuns: 40 };

describe('laws of the sale', () => {
  it('0 ≤ paid ≤ tab, but for what the last raw unit of collateral brings', () => {
    fc.assert(
      fc.property(setting, (game) => {
        const fixture = play(exactArithmetic, game);
        const { lender, treasury } = fixture.market.accounts;
        const debt = fixture.num(debtOf(game));
        const penalty = fixture.balance(treasury, fixture.dai);
        const repaid = fixture.balance(lender, fixture.dai);
        const surplus = fixture.balance(fixture.owner, fixture.dai);
        const mostPenalty = debt.times(fixture.num(game.parameters.penalty)).quantize(18, 'up');
        expect(repaid.lte(debt)).toBe(true);
        expect(penalty.lte(mostPenalty)).toBe(true);
        expect(penalty.isZero() || repaid.eq(debt)).toBe(true);
        expect(surplus.toNumber()).toBeLessThan(1e-15);
        const paid = fixture.sum('filled', 'paid');
        expect(paid.eq(repaid.plus(penalty).plus(surplus))).toBe(true);
      }),
      few,
    );
  });

  it('what was put up is sold or returned, and its debt cleared, written off or returned', () => {
    fc.assert(
      fc.property(setting, (game) => {
        const fixture = play(exactArithmetic, game);
        const { lender, badDebt, escrow } = fixture.market.accounts;
        const returned = fixture.balance(fixture.owner, fixture.ether);
        const lot = fixture.sum('filled', 'sold').plus(returned);
        const debt = [lender, badDebt, fixture.owner]
          .map((account) => fixture.balance(account, fixture.debtToken))
          .reduce((sum, amount) => sum.plus(amount));
        expect(lot.eq(fixture.num(game.collateral))).toBe(true);
        expect(debt.eq(fixture.num(debtOf(game)))).toBe(true);
        const writtenOff = fixture.balance(badDebt, fixture.debtToken);
        expect(writtenOff.isZero() || returned.isZero()).toBe(true);
        for (const asset of [fixture.ether, fixture.dai, fixture.debtToken]) {
          expect(fixture.balance(escrow, asset).isZero()).toBe(true);
        }
      }),
      few,
    );
  });

  it('no sale before the maximum duration is below the limit', () => {
    fc.assert(
      fc.property(setting, (game) => {
        const { maximumDuration, maximumSlippage } = game.parameters;
        const fixture = new SwapFixture(exactArithmetic, game.parameters);
        const sale = fixture.opened(fixture.position(game.collateral, debtOf(game)));
        const least = fixture.num(100).times(fixture.num(1).minus(fixture.num(maximumSlippage)));
        while (sale.status === 'open' && sale.wakeAt() < maximumDuration) {
          for (const event of fixture.advance(sale, sale.wakeAt())) {
            if (event.type === 'filled') expect(event.paid.gte(event.sold.times(least))).toBe(true);
          }
        }
      }),
      few,
    );
  });

  it('fast arithmetic leads to the same outcome within 1e-9', () => {
    fc.assert(
      fc.property(setting, (game) => {
        const exact = play(exactArithmetic, game);
        const fast = play(fastArithmetic, game);
        for (const term of ['sold', 'paid'] as const) {
          const expected = exact.sum('filled', term).toNumber();
          const difference = Math.abs(fast.sum('filled', term).toNumber() - expected);
          expect(difference).toBeLessThanOrEqual(1e-9 * expected + 1e-9);
        }
      }),
      few,
    );
  });
});
