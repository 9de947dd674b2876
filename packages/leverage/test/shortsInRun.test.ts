import { describe, expect, it } from '@jest/globals';
import { type Arithmetic, exactArithmetic, fastArithmetic } from '@liqlab/core';
import { type RunOutcome, runMechanism, ShortsNotTakenError } from '@liqlab/harness';
import { generateLeveragedBook, type MarketParameters, market, randomStream } from '@liqlab/market';
import type { ContainerModule } from 'inversify';
import { fall, keeper } from '../../harness/test/fallingMarket.js';
import { flatDiscount } from '../../harness/test/flatDiscount.js';
import { exchangeIsolated } from '../src/index.js';

const flat = { maintenance: [{ from: 0, rate: 0.02 }] };
const bot = { ...keeper, name: 'bot', doesUnpaidChores: true };

/** A price that goes in a line from 2,000 to `last`, and a short, a long and another short. */
function world(last: number, change: Partial<MarketParameters> = {}): MarketParameters {
  return fall(last, {
    book: {
      ids: ['short', 'long', 'safe short'],
      collateral: Float64Array.of(22_000, 10, 90_000),
      debt: Float64Array.of(10, 18_000, 10),
      threshold: Float64Array.of(1 / 1.02, 0.98, 1 / 1.02),
      short: Uint8Array.of(1, 0, 1),
      entryPrice: Float64Array.of(2_000, 2_000, 2_000),
    },
    keepers: [bot],
    ...change,
  });
}

function run(
  parameters: MarketParameters,
  mechanism: ContainerModule = exchangeIsolated(flat),
  arithmetic: Arithmetic = exactArithmetic,
): RunOutcome {
  return runMechanism({
    scenario: 'line',
    seed: 7,
    arithmetic,
    mechanism,
    market: market(parameters),
  });
}

describe('a short', () => {
  it('sleeps while the price falls, when the long is closed', () => {
    const { sales } = run(world(1_700));
    expect(sales.map(({ position }) => position)).toEqual(['long']);
  });

  it('is woken by a rise, when the long sleeps', () => {
    const { sales } = run(world(2_250));
    expect(sales.map(({ position }) => position)).toEqual(['short']);
    const [sale] = sales;
    expect(sale?.breachAt).toBeLessThanOrEqual(sale?.shownAt ?? 0);
    // 22,000 / (10 × 1.02) is 2,156.86: of a line from 2,000 to 2,250, block 63.
    expect(sale?.breachAt).toBe(63 * 12);
  });

  it('has its debt counted in quote at the breach, and loses to it what it lost', () => {
    const [sale] = run(world(2_250)).sales;
    expect(sale?.debt).toBeCloseTo(10 * (2_000 + 2.5 * 63), 6);
    expect(sale?.breachPrice).toBe(1);
    expect(sale?.cleared).toBeCloseTo(sale?.debt ?? 0, 6);
    expect(sale?.taken).toBeGreaterThan(sale?.cleared ?? 0);
    expect(sale?.venuePaid).toBeLessThan(sale?.venueSoldAtReference ?? 0);
  });

  it('is uncovered while its debt is worth more than its cash and nobody comes', () => {
    const nobody = { keepers: [] };
    expect(run(world(2_190, nobody)).uncoveredDebtTime).toBe(0);
    expect(run(world(2_400, nobody)).uncoveredDebtTime).toBeGreaterThan(0);
  });

  it('is refused to a mechanism that takes none', () => {
    expect(() => run(world(2_250), flatDiscount('flat'))).toThrow(ShortsNotTakenError);
  });
});

describe('a book of longs and shorts', () => {
  const book = generateLeveragedBook(
    { positions: 40, firstPrice: 2_000 },
    randomStream(5, 'line', 0, 'book'),
  );

  it.each([
    ['falls', 1_400],
    ['rises', 2_800],
  ])('is liquidated on one side when the price %s, conserving everything', (_, last) => {
    const outcome = run(world(last, { book }));
    const sides = new Set(outcome.sales.map(({ position }) => position.split('-')[0]));
    expect(sides).toEqual(new Set([last < 2_000 ? 'long' : 'short']));
    expect(outcome.eventsPosted).toBeGreaterThan(0);
  });

  it('gives the same amounts in both arithmetics', () => {
    const parameters = world(1_400, { book });
    const [exact, fast] = [exactArithmetic, fastArithmetic].map((arithmetic) =>
      run(parameters, exchangeIsolated(flat), arithmetic),
    ) as [RunOutcome, RunOutcome];
    expect(fast.sales.length).toBe(exact.sales.length);
    exact.sales.forEach((sale, index) => {
      expect((fast.sales[index]?.cleared ?? 0) / sale.cleared).toBeCloseTo(1, 9);
    });
  });
});
