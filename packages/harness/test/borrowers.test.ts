import { describe, expect, it } from '@jest/globals';
import { type Arithmetic, exactArithmetic, fastArithmetic } from '@liqlab/core';
import { borrowerParameters, type MarketParameters, market } from '@liqlab/market';
import { type RunEvent, runMechanism } from '../src/index.js';
import { fall } from './fallingMarket.js';
import { flatDiscount } from './flatDiscount.js';

// Ann's position is in breach below 1,807, Bob's below 1,506, Cy's never.
function run(kinds: readonly object[], last = 1400, arithmetic: Arithmetic = exactArithmetic) {
  const events: RunEvent[] = [];
  const borrowers = kinds.map((kind) => borrowerParameters.parse(kind));
  const world: MarketParameters = fall(last, { borrowers });
  const outcome = runMechanism({
    scenario: 'fall',
    seed: 7,
    arithmetic,
    mechanism: flatDiscount('flat'),
    market: market(world),
    onEvent: (event) => events.push(event),
  });
  const acts = events.flatMap((event) => (event.type === 'borrower' ? [event] : []));
  return { outcome, acts, liquidated: outcome.sales.map(({ position }) => position) };
}

const passive = { kind: 'passive' };

describe('borrowers in a run', () => {
  it('that are all passive change nothing', () => {
    expect(run([passive, passive, passive]).outcome).toEqual(run([]).outcome);
  });

  it.each(['top-up', 'deleverage', 'stop-loss', 'close'])(
    '%s saves its position, the neighbour is liquidated',
    (kind) => {
      const rich = kind === 'stop-loss' ? {} : { funds: 10 };
      const { liquidated, acts } = run([{ kind, ...rich }]);
      expect(liquidated).toEqual(['bob']);
      expect(acts.length).toBeGreaterThan(0);
      for (const { by, referencePrice } of acts) {
        expect(by.name).toBe('ann');
        expect(referencePrice).toBeGreaterThan(1600);
      }
    },
  );

  it('acts before the breach, once, at the health factor that it accepts', () => {
    const { acts } = run([{ kind: 'close', below: 1.05 }]);
    expect(acts).toHaveLength(1);
    // 1.05 × 1,807 = 1,897; the oracle shows it within half a per cent and a block.
    expect(acts[0]?.referencePrice).toBeLessThan(1897.6);
    expect(acts[0]?.referencePrice).toBeGreaterThan(1897.6 * 0.99);
  });

  it('restores the health factor again and again, until its money is gone', () => {
    const { acts, liquidated } = run([{ kind: 'top-up', below: 1.05, target: 1.06, funds: 0.02 }]);
    expect(acts.length).toBeGreaterThan(1);
    const spent = acts.reduce(
      (sum, { transfers, referencePrice }) =>
        sum + (transfers[0]?.amount.toNumber() ?? 0) * referencePrice,
      0,
    );
    expect(spent / (0.02 * 15_000)).toBeCloseTo(1, 1);
    expect(liquidated).toEqual(['ann', 'bob']);
  });

  it('without the money to close is liquidated', () => {
    expect(run([{ kind: 'close', funds: 0.5 }]).liquidated).toEqual(['ann', 'bob']);
  });

  it('pays the lender what it repays, to the last raw unit, and keeps the rest of a stop-loss', () => {
    const { acts } = run([{ kind: 'stop-loss' }]);
    const [sold, brought, repaid, cleared] = acts[0]?.transfers ?? [];
    expect(cleared?.amount.toString()).toBe('15000');
    expect(repaid?.amount.toString()).toBe('15000');
    expect(repaid?.to.kind).toBe('lender');
    expect(brought?.amount.gte(repaid?.amount ?? exactArithmetic.zero)).toBe(true);
    expect(sold?.amount.toNumber()).toBeLessThan(10);
  });

  it('gives the same in fast arithmetic', () => {
    const kinds = [{ kind: 'deleverage' }, { kind: 'top-up' }];
    const [exact, fast] = [run(kinds), run(kinds, 1400, fastArithmetic)];
    expect(fast.liquidated).toEqual(exact.liquidated);
    expect(fast.acts.map(({ at, act }) => [at, act])).toEqual(
      exact.acts.map(({ at, act }) => [at, act]),
    );
  });
});
