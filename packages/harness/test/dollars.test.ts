import { describe, expect, it } from '@jest/globals';
import { exactArithmetic } from '@liqlab/core';
import { type MarketParameters, market } from '@liqlab/market';
import { measures, type RunOutcome, runMechanism } from '../src/index.js';
import { fall } from './fallingMarket.js';
import { flatDiscount } from './flatDiscount.js';

function run(last: number, change: Partial<MarketParameters> = {}): RunOutcome {
  return runMechanism({
    scenario: 'fall',
    seed: 7,
    arithmetic: exactArithmetic,
    mechanism: flatDiscount('flat'),
    market: market(fall(last, change)),
  });
}

function partsOf(outcome: RunOutcome): Record<string, number | undefined> {
  const parts = measures.filter(({ group }) => group === 'dollar');
  return Object.fromEntries(parts.map(({ id, compute }) => [id, compute(outcome)]));
}

const sum = (parts: Record<string, number | undefined>): number =>
  Object.values(parts).reduce((total: number, part) => total + (part ?? Number.NaN), 0);

/** A price that falls once, before anybody can act, and stays. */
const step = {
  startsAt: 0,
  blockTime: 12,
  prices: Float64Array.from({ length: 101 }, (_, block) => (block === 0 ? 2000 : 1450)),
};

describe('where each dollar at stake went', () => {
  it('adds up to 1', () => {
    expect(sum(partsOf(run(1400)))).toBeCloseTo(1, 12);
    expect(sum(partsOf(run(300)))).toBeCloseTo(1, 12);
  });

  it('is not due to price moves where the price stands still', () => {
    const parts = partsOf(run(1400, { path: step }));
    expect(parts.dollarPriceMoves).toBeCloseTo(0, 12);
    expect(sum(parts)).toBeCloseTo(1, 12);
  });

  it('is, in part, where it falls while the oracle is late', () => {
    expect(partsOf(run(1000)).dollarPriceMoves).toBeGreaterThan(0);
  });

  it('leaves to the keeper the discount less gas and what the pool kept', () => {
    const outcome = run(1400, { path: step });
    const parts = partsOf(outcome);
    const discount = 0.05;
    const { dollarKeepers = 0, dollarGas = 0, dollarPool = 0, dollarBadDebt = 0 } = parts;
    const givenAway = discount * (1 - dollarBadDebt);
    expect(dollarKeepers + dollarGas + dollarPool).toBeCloseTo(givenAway, 9);
    expect(dollarPool).toBeGreaterThan(0);
  });

  it('counts bad debt once, as what lenders did not get', () => {
    const outcome = run(1400, { path: step });
    const [debt, lost] = [
      outcome.sales.reduce((total, sale) => total + sale.debt, 0),
      outcome.sales.reduce((total, sale) => total + sale.writtenOff, 0),
    ];
    const { dollarLenders = 0, dollarBadDebt = 0 } = partsOf(outcome);
    expect(lost).toBeGreaterThan(0);
    expect(dollarBadDebt / (dollarBadDebt + dollarLenders)).toBeCloseTo(lost / debt, 12);
  });

  it('has no meaning where nothing was taken', () => {
    expect(Object.values(partsOf(run(1990)))).toEqual(
      Object.keys(partsOf(run(1990))).map(() => undefined),
    );
  });
});

describe('the parts of the waiting', () => {
  it('add up to the time from breach to the last fill', () => {
    const outcome = run(1000);
    const waits = measures
      .filter(({ group }) => group === 'waiting')
      .map(({ compute }) => compute(outcome) ?? Number.NaN);
    const [total = Number.NaN, ...parts] = waits.toReversed();
    expect(parts.reduce((all, part) => all + part, 0)).toBeCloseTo(total, 9);
    expect(total).toBeGreaterThan(0);
  });
});
