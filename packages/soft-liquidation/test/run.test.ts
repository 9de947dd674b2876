import { describe, expect, it } from '@jest/globals';
import { exactArithmetic, fastArithmetic } from '@liqlab/core';
import { measures, type RunEvent, runMechanism } from '@liqlab/harness';
import {
  chainParameters,
  type KeeperParameters,
  type MarketParameters,
  market,
  pushOracleParameters,
  venueParameters,
} from '@liqlab/market';
import { llamma } from '../src/index.js';

const arbitrageur: KeeperParameters = {
  name: 'flash',
  capital: 100_000,
  usesFlashLoans: true,
  reactionDelay: 0,
  minimumProfit: 1,
  minimumMargin: 0,
  bidPremium: 0,
  minimumReturnOnGas: 0,
  priorityShare: 0,
  doesUnpaidChores: false,
};
const caretaker = {
  ...arbitrageur,
  name: 'caretaker',
  usesFlashLoans: false,
  minimumProfit: Number.POSITIVE_INFINITY,
  doesUnpaidChores: true,
};

/** A price that goes from one of these to the next, ten minutes each. */
function along(...corners: readonly number[]): Float64Array {
  const prices = corners.slice(1).flatMap((to, index) => {
    const from = corners[index] as number;
    return Array.from({ length: 50 }, (_, step) => from + ((to - from) * step) / 50);
  });
  return Float64Array.from([...prices, corners.at(-1) as number]);
}

function run(
  prices: Float64Array,
  arithmetic = fastArithmetic,
  change: Partial<MarketParameters> = {},
  onObservation?: () => void,
) {
  const events: RunEvent[] = [];
  const outcome = runMechanism({
    scenario: 'corners',
    seed: 7,
    arithmetic,
    mechanism: llamma(),
    onEvent: (event) => events.push(event),
    ...(onObservation ? { onObservation } : {}),
    market: market({
      path: { startsAt: 0, blockTime: 12, prices },
      book: {
        ids: ['ann', 'bob', 'cy'],
        collateral: Float64Array.of(100, 200, 50),
        debt: Float64Array.of(150_000, 305_000, 30_000),
        threshold: Float64Array.of(0.85, 0.85, 0.85),
      },
      oracle: pushOracleParameters.parse({}),
      chain: chainParameters.parse({ blockTime: 12, gasPrices: [{ from: 0, gwei: 5 }] }),
      keepers: [arbitrageur, caretaker],
      venueDepth: 30_000,
      venueHealingHalfLife: 24,
      ...change,
    }),
  });
  const types = new Set(
    events.map((event) => (event.type === 'sale' ? event.event.type : event.type)),
  );
  return { ...outcome, types };
}

describe('a run', () => {
  it('down and back: arbitrageurs buy from the bands and sell to them; borrowers have their own again', () => {
    const { sales, types } = run(along(2000, 1680, 2000));
    for (const type of ['filled', 'unwound', 'venue-sale', 'venue-purchase']) {
      expect(types).toContain(type);
    }
    const lost = sales.reduce((sum, sale) => sum + sale.taken, 0);
    expect(sales.map((sale) => sale.position).sort()).toEqual(['ann', 'bob']);
    expect(lost).toBeGreaterThan(0);
    expect(lost / 300).toBeLessThan(0.03);
    for (const { debt, writtenOff, closedAt } of sales) {
      expect(debt).toBeCloseTo(0, 3);
      expect(writtenOff).toBe(0);
      expect(closedAt).toBeDefined();
    }
  });

  it('down and back: there is no borrower loss per debt cleared, as next to none was; straight down there is', () => {
    const loss = measures.find(({ id }) => id === 'borrowerLoss');
    expect(loss?.compute(run(along(2000, 1680, 2000)))).toBeUndefined();
    expect(loss?.compute(run(along(2000, 1500, 1450)))).toBeGreaterThan(0);
  });

  it('down and back: what is bought at the venue moves the price for good, as what is sold does', () => {
    const venue = venueParameters.parse({
      kind: 'constant-product',
      depth: 30_000,
      permanentShare: 0.2,
    });
    const impactOf = (...corners: readonly number[]) =>
      run(along(...corners), fastArithmetic, { venue }).impact;
    const down = impactOf(2000, 1680);
    const back = impactOf(2000, 1680, 2000);
    expect(1 - down).toBeGreaterThan(1e-4);
    expect(Math.abs(1 - back)).toBeLessThan((1 - down) / 10);
  });

  it('straight down: the bands, or a liquidator, pay the lender, and cash counts for the debt meanwhile', () => {
    const { sales, uncoveredDebtTime } = run(along(2000, 1500, 1450));
    const raised = sales.reduce((sum, sale) => sum + sale.raised, 0);
    expect(raised).toBeGreaterThanOrEqual(454_999.99);
    expect(uncoveredDebtTime).toBe(0);
  });

  it('never comes near the bands of a position with little debt, and leaves no sale open', () => {
    const { sales, salesOpenAtEnd } = run(along(2000, 1600));
    expect(sales.map((sale) => sale.position)).not.toContain('cy');
    expect(salesOpenAtEnd).toBe(0);
  });

  it('is the same whether keepers are asked about all offers, as for an observer, or only about news', () => {
    const prices = along(2000, 1680, 1720, 1650, 2000);
    const dear = { ...arbitrageur, name: 'dear', minimumMargin: 0.004 };
    const keepers = { keepers: [arbitrageur, dear, caretaker] };
    const [asked, all] = [
      run(prices, fastArithmetic, keepers),
      run(prices, fastArithmetic, keepers, () => {}),
    ];
    expect(asked.sales.length).toBeGreaterThan(0);
    expect(asked.sales).toEqual(all.sales);
  });

  it('is the same in exact and in fast arithmetic, to nine digits', () => {
    const prices = along(2000, 1650, 1800);
    const [exact, fast] = [run(prices, exactArithmetic), run(prices, fastArithmetic)];
    expect(fast.sales.length).toBe(exact.sales.length);
    exact.sales.forEach((sale, index) => {
      expect((fast.sales[index]?.sold ?? 0) / sale.sold).toBeCloseTo(1, 8);
      expect((fast.sales[index]?.raised ?? 0) - sale.raised).toBeCloseTo(0, 3);
    });
  });
});
