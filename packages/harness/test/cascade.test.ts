import { describe, expect, it } from '@jest/globals';
import { exactArithmetic } from '@liqlab/core';
import { chainParameters, type MarketParameters, market, venueParameters } from '@liqlab/market';
import {
  cascadeOf,
  measures,
  type RunOutcome,
  type RunRequest,
  runMechanism,
} from '../src/index.js';
import * as example from './examples/cascade.js';
import { keeper } from './fallingMarket.js';
import { flatDiscount } from './flatDiscount.js';

const triggers = [1800, 1780, 1760, 1740, 1720];
const threshold = 0.8;

/** A price that falls to 1,790 and stays there: below the trigger of the first of five. */
function brink(permanentShare: number, change: Partial<MarketParameters> = {}): MarketParameters {
  return {
    path: {
      startsAt: 0,
      blockTime: 12,
      prices: Float64Array.from({ length: 100 }, (_, block) => Math.max(1790, 1990 - 20 * block)),
    },
    book: {
      ids: triggers.map((trigger) => `at ${trigger}`),
      collateral: Float64Array.from(triggers, () => 10),
      debt: Float64Array.from(triggers, (trigger) => 10 * trigger * threshold),
      threshold: Float64Array.from(triggers, () => threshold),
    },
    oracle: { heartbeat: 3600, deviation: 0.001, delay: 0, maximumAge: 10_800 },
    chain: chainParameters.parse({ blockTime: 12, gasPrices: [{ from: 0, gwei: 1 }] }),
    keepers: [keeper],
    // Ten of five hundred: the mid price falls by 3.9 %, and heals within the minute.
    venue: venueParameters.parse({ kind: 'constant-product', depth: 500, permanentShare }),
    ...change,
  };
}

const request = (world: MarketParameters, discount?: string): RunRequest => ({
  scenario: 'brink',
  seed: 7,
  arithmetic: exactArithmetic,
  mechanism: flatDiscount('flat', 'none', discount),
  market: market(world),
});
const run = (world: MarketParameters, discount?: string) => runMechanism(request(world, discount));
const measure = (id: string, outcome: RunOutcome) =>
  measures.find((one) => one.id === id)?.compute(outcome);

describe('permanent impact', () => {
  it('of nothing lets one liquidation be one, and the price be that of the path', () => {
    const outcome = run(brink(0));
    expect(outcome.sales.map(({ position }) => position)).toEqual(['at 1800']);
    expect(outcome.impact).toBe(1);
    expect(measure('hastenedShare', outcome)).toBe(0);
    expect(measure('cascadeRounds', outcome)).toBe(1);
    expect(measure('lastingImpact', outcome)).toBe(0);
  });

  it('makes each liquidation cause the next', () => {
    const outcome = run(brink(0.3));
    expect(outcome.sales.map(({ generation }) => generation)).toEqual([0, 1, 2, 3, 4]);
    const debt = triggers.reduce((sum, trigger) => sum + trigger, 0);
    expect(measure('hastenedShare', outcome)).toBeCloseTo(1 - 1800 / debt, 9);
    expect(measure('cascadeRounds', outcome)).toBe(5);
  });

  it('ends where it does not reach the next trigger', () => {
    const { sales } = run(brink(0.1));
    expect(sales.map(({ generation }) => generation)).toEqual([0]);
  });

  it('is the share of what the sale did to the price, and stays', () => {
    const outcome = run(brink(0.1));
    // x·y = k: selling 10 × 0.997 into the reserve that 500 at 1,990 has become at 1,790.
    const reserve = 500 * Math.sqrt(1990 / 1790);
    const bought = (reserve * 10 * 0.997) / (reserve + 10 * 0.997) / reserve;
    const fall = (1 - bought) / (1 + 10 / reserve);
    expect(outcome.impact).toBeCloseTo(fall ** 0.1, 6);
    expect(measure('lastingImpact', outcome)).toBeCloseTo(1 - fall ** 0.1, 6);
  });

  it('is seen by the oracle, and by the breach', () => {
    const [, second] = run(brink(0.3)).sales;
    expect(second?.oraclePriceAtOpening).toBeLessThan(1780);
    expect(second?.breachPrice).toBeLessThan(1780);
  });

  it('is no cause where the path itself is below every trigger', () => {
    const world = brink(0.3);
    const prices = world.path.prices.map((_, block) => (block < 10 ? 1990 : 1700));
    const outcome = run({ ...world, path: { ...world.path, prices } });
    expect(outcome.sales.map(({ generation }) => generation)).toEqual([0, 0, 0, 0, 0]);
    expect(outcome.impact).toBeLessThan(1);
    expect(measure('hastenedShare', outcome)).toBe(0);
  });
});

describe('rounds within one block', () => {
  const chain = (change: object) =>
    chainParameters.parse({ blockTime: 12, gasPrices: [{ from: 0, gwei: 1 }], ...change });
  const mostInABlock = (change: object) => {
    // A discount that pays even where the venue has had no time to heal.
    const { sales } = run(brink(0.3, { chain: chain(change) }), '0.3');
    const blocks = sales.map(({ openedAt }) => openedAt);
    expect(sales).toHaveLength(5);
    return Math.max(...blocks.map((at) => blocks.filter((one) => one === at).length));
  };

  it.each([
    ['one round', { inclusionDelay: 0 }, 1],
    ['three rounds', { inclusionDelay: 0, roundsPerBlock: 3 }, 3],
    ['more rounds than it takes', { inclusionDelay: 0, roundsPerBlock: 9 }, 5],
    ['three rounds, but inclusion in the next block', { roundsPerBlock: 3 }, 1],
  ])('of %s hold as many sales of a cascade', (_rounds, change, most) => {
    expect(mostInABlock(change)).toBe(most);
  });
});

describe('a cascade', () => {
  it('against its counterfactual: five for one', () => {
    const { fedBack, counterfactual, amplification, branchingRatio } = cascadeOf(
      request(brink(0.3)),
    );
    expect(fedBack.sales).toHaveLength(5);
    expect(counterfactual.sales).toHaveLength(1);
    const debt = triggers.reduce((sum, trigger) => sum + trigger, 0);
    expect(amplification).toBeCloseTo(debt / 1800, 9);
    expect(branchingRatio).toBeCloseTo(1 - 1800 / debt, 9);
  });

  it('without permanent impact is its own counterfactual', () => {
    const { fedBack, counterfactual, amplification, branchingRatio } = cascadeOf(request(brink(0)));
    expect([amplification, branchingRatio]).toEqual([1, 0]);
    expect(fedBack).toEqual(counterfactual);
  });

  it('of nothing has no amplification', () => {
    const world = brink(0.3);
    const prices = world.path.prices.map(() => 1990);
    const quiet = { ...world, path: { ...world.path, prices } };
    expect(cascadeOf(request(quiet))).toMatchObject({
      amplification: undefined,
      branchingRatio: undefined,
    });
  });
});

describe('the example of the guide', () => {
  it('liquidates more for what it feeds back, and says so', () => {
    expect(example.amplification).toBeGreaterThanOrEqual(1);
    expect(example.fedBack.impact).toBeLessThan(1);
  });
});
