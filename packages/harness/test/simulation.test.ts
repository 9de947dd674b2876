import { describe, expect, it } from '@jest/globals';
import { type Arithmetic, exactArithmetic, fastArithmetic } from '@liqlab/core';
import { type MarketParameters, market } from '@liqlab/market';
import type { ContainerModule } from 'inversify';
import {
  compare,
  DuplicateMechanismError,
  MechanismFailedError,
  NoMechanismError,
  type RunOutcome,
  runMechanism,
} from '../src/index.js';
import { fall, keeper } from './fallingMarket.js';
import { flatDiscount } from './flatDiscount.js';

function run(
  world: MarketParameters,
  mechanism: ContainerModule = flatDiscount('flat'),
  arithmetic: Arithmetic = exactArithmetic,
): RunOutcome {
  return runMechanism({ scenario: 'fall', seed: 7, arithmetic, mechanism, market: market(world) });
}

describe('a run', () => {
  it('liquidates the two whose trigger the price crosses, in order, and not the third', () => {
    const { sales } = run(fall(1400));
    expect(sales.map((sale) => sale.position)).toEqual(['ann', 'bob']);
    for (const sale of sales) {
      expect(sale.breachAt).toBeLessThanOrEqual(sale.shownAt);
      expect(sale.shownAt).toBeLessThan(sale.openedAt);
      expect(sale.cleared + sale.writtenOff).toBeCloseTo(sale.debt, 9);
    }
  });

  it('touches nothing while the price stays above every trigger', () => {
    const outcome = run(fall(1900));
    expect(outcome).toMatchObject({ sales: [], transactions: 0, eventsPosted: 0 });
  });

  it('pays the keeper what it earned: proceeds less cost and gas, nothing else', () => {
    const outcome = run(fall(1400));
    const paid = outcome.sales.reduce((sum, sale) => sum + sale.paid, 0);
    const expected = outcome.keeperProceeds - paid - outcome.gasPaid;
    expect(outcome.keepers[0]?.profit).toBeCloseTo(expected, 6);
    expect(outcome.keepers[0]?.profit).toBeGreaterThan(0);
  });

  it('lets the one of two keepers that is outbid revert and pay its gas', () => {
    const keen = { ...keeper, name: 'keen', priorityShare: 0.5 };
    const outcome = run(fall(1400, { keepers: [keeper, keen] }));
    expect(outcome.reverted).toBe(outcome.sales.length);
    expect(outcome.keepers[0]?.profit).toBeLessThan(0);
    expect(outcome.keepers[1]?.profit).toBeGreaterThan(0);
  });

  it('lets a keeper stay away that would come second', () => {
    const outcome = run(fall(1400, { keepers: [keeper, { ...keeper, name: 'second' }] }));
    expect(outcome.reverted).toBe(0);
    expect(outcome.keepers[1]?.profit).toBe(0);
  });

  it('shows no sale to a keeper that does not react before the path ends', () => {
    const slow = { ...keeper, reactionDelay: 100_000 };
    expect(run(fall(1400, { keepers: [slow] })).sales).toEqual([]);
  });

  it('counts uncovered debt while nobody comes, and none while the collateral covers it', () => {
    const nobody = { keepers: [] };
    expect(run(fall(1550, nobody)).uncoveredDebtTime).toBe(0);
    expect(run(fall(1200, nobody)).uncoveredDebtTime).toBeGreaterThan(0);
  });

  it('shows nothing when the oracle is stale', () => {
    const oracle = { heartbeat: 100_000, deviation: 0.99, delay: 0, maximumAge: 12 };
    expect(run(fall(1400, { oracle })).sales).toEqual([]);
  });

  it('agrees between exact and fast arithmetic within 1e-9', () => {
    const [exact, fast] = [run(fall(1400)), run(fall(1400), flatDiscount('flat'), fastArithmetic)];
    expect(fast.sales.length).toBe(exact.sales.length);
    exact.sales.forEach((sale, index) => {
      expect((fast.sales[index]?.paid ?? 0) / sale.paid).toBeCloseTo(1, 9);
    });
  });

  it('gives the same outcome twice', () => {
    expect(run(fall(1400))).toEqual(run(fall(1400)));
  });
});

describe('a mechanism at fault', () => {
  it('that creates a token from nothing is stopped by the ledger, with its name, event and seed', () => {
    const attempt = () => run(fall(1400), flatDiscount('mint/from-nothing', 'mints'));
    expect(attempt).toThrow(MechanismFailedError);
    expect(attempt).toThrow(
      /mint\/from-nothing failed in fall \(seed 7\) at second \d+, in execute take on position 0: ConservationError: collateral is not conserved: ann/,
    );
  });

  it('that sells without having opened the sale is told so', () => {
    expect(() => run(fall(1400), flatDiscount('hasty', 'neverOpens'))).toThrow(
      /SaleOpeningError: The event "filled" came where it must not/,
    );
  });

  it('loses its own runs only; the others go on', () => {
    const results = [
      ...compare({
        contenders: [
          { id: 'bad', mechanism: flatDiscount('bad', 'throws') },
          { id: 'good', mechanism: flatDiscount('good') },
        ],
        worlds: [{ scenario: 'fall', path: 0, market: market(fall(1400)) }],
        arithmetic: exactArithmetic,
        seed: 7,
      }),
    ];
    expect(results[0]?.failure).toMatchObject({ error: 'MechanismFailedError' });
    expect(results[0]?.measures.recovery).toBeNull();
    expect(results[1]?.failure).toBeUndefined();
    expect(results[1]?.measures.recovery).toBe(1);
  });
});

describe('contenders', () => {
  const world = { scenario: 'fall', path: 0, market: market(fall(1400)) };
  const request = { worlds: [world], arithmetic: exactArithmetic, seed: 1 };

  it('refuses two with the same id', () => {
    const twin = { id: 'twin', mechanism: flatDiscount('twin') };
    expect(() => [...compare({ ...request, contenders: [twin, twin] })]).toThrow(
      DuplicateMechanismError,
    );
  });

  it('refuses a comparison without any', () => {
    expect(() => [...compare({ ...request, contenders: [] })]).toThrow(NoMechanismError);
  });
});
