import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  assignBorrowers,
  type BorrowerParameters,
  type BorrowerSight,
  borrowerParameters,
  makeBorrower,
  randomStream,
} from '../src/index.js';
import { venue } from './keeperFixture.js';

// Ten ether at 2,000 with a threshold of 0.8 carry 16,000: the health factor is 1.0667.
const sight = (change: Partial<BorrowerSight> = {}): BorrowerSight => ({
  price: 2000,
  collateral: 10,
  debt: 15_000,
  threshold: 0.8,
  funds: 100_000,
  venue,
  ...change,
});
const made = (parameters: object) => makeBorrower(borrowerParameters.parse(parameters));
const health = ({ price, collateral, debt, threshold }: BorrowerSight) =>
  (collateral * price * threshold) / debt;

describe('borrowers as data', () => {
  it.each(['passive', 'top-up', 'deleverage', 'stop-loss', 'close'])('%s has defaults', (kind) => {
    const parameters = borrowerParameters.parse({ kind });
    expect(borrowerParameters.parse(parameters)).toEqual(parameters);
    expect(makeBorrower(parameters).actsBelow > 1).toBe(kind !== 'passive');
  });

  it.each([
    { kind: 'panic' },
    { kind: 'top-up', below: 1 },
    { kind: 'top-up', below: 1.3, target: 1.3 },
    { kind: 'deleverage', funds: -1 },
    { kind: 'stop-loss', funds: 1 },
  ])('%j is refused', (wrong) => {
    expect(borrowerParameters.safeParse(wrong).success).toBe(false);
  });
});

describe('what borrowers do', () => {
  it('passive ones: nothing', () => {
    expect(made({ kind: 'passive' }).act(sight())).toBeUndefined();
  });

  it('top-up and deleverage restore their target, whatever the position', () => {
    const anything = fc.record({
      price: fc.double({ min: 1, max: 1e5, noNaN: true }),
      collateral: fc.double({ min: 0.01, max: 1e4, noNaN: true }),
      threshold: fc.double({ min: 0.1, max: 0.95, noNaN: true }),
      healthFactor: fc.double({ min: 0.8, max: 1.09, noNaN: true }),
    });
    fc.assert(
      fc.property(anything, ({ healthFactor, ...drawn }) => {
        const debt = (drawn.collateral * drawn.price * drawn.threshold) / healthFactor;
        const before = sight({ ...drawn, debt, funds: Number.POSITIVE_INFINITY });
        for (const kind of ['top-up', 'deleverage']) {
          const act = made({ kind, target: 1.5 }).act(before);
          if (!act || act.kind === 'sell-and-repay') throw new Error('it should act');
          const after =
            act.kind === 'repay'
              ? { ...before, debt: debt - act.amount }
              : { ...before, collateral: before.collateral + act.amount };
          expect(health(after)).toBeCloseTo(1.5, 9);
        }
      }),
    );
  });

  it('they use no more than they have, and nothing when they have nothing', () => {
    const amounts = ['top-up', 'deleverage'].map((kind) =>
      made({ kind }).act(sight({ funds: 100 })),
    );
    expect(amounts).toEqual([
      { kind: 'add-collateral', amount: 0.05 },
      { kind: 'repay', amount: 100 },
    ]);
    const nothing = ['top-up', 'deleverage'].map((kind) => made({ kind }).act(sight({ funds: 0 })));
    expect(nothing).toEqual([undefined, undefined]);
  });

  it.each([
    [15_000, { kind: 'repay', amount: 15_000 }],
    [14_999, undefined],
  ])('close repays everything or nothing: with %d', (funds, act) => {
    expect(made({ kind: 'close' }).act(sight({ funds }))).toEqual(act);
  });

  it('stop-loss sells the least that repays the debt, and nothing if all of it does not', () => {
    const act = made({ kind: 'stop-loss' }).act(sight());
    expect(act?.kind === 'sell-and-repay' && venue.quoteSell(act.lot)).toBeCloseTo(15_000, 6);
    expect(made({ kind: 'stop-loss' }).act(sight({ debt: 19_801 }))).toBeUndefined();
  });
});

describe('a population', () => {
  const topUp: BorrowerParameters = borrowerParameters.parse({ kind: 'top-up' });
  const close: BorrowerParameters = borrowerParameters.parse({ kind: 'close' });
  const population = [
    { share: 0.2, borrower: topUp },
    { share: 0.1, borrower: close },
  ];
  const drawn = (count: number) =>
    assignBorrowers(count, population, randomStream(1, 'borrowers', 0, 'borrowers'));

  it('has about its shares, and the rest is passive', () => {
    const all = drawn(10_000);
    const shareOf = (kind: string) => all.filter((one) => one.kind === kind).length / all.length;
    expect(shareOf('top-up')).toBeCloseTo(0.2, 1);
    expect(shareOf('close')).toBeCloseTo(0.1, 1);
    expect(shareOf('passive')).toBeCloseTo(0.7, 1);
  });

  it('is the same for a position whatever the size of the book', () => {
    expect(drawn(1000).slice(0, 10)).toEqual(drawn(10));
  });
});
