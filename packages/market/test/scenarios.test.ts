import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  generateKeepers,
  makeOracle,
  randomStream,
  type Scenario,
  scenarioChain,
  scenarioOracle,
  scenarioPath,
  scenarioSchema,
  scenarios,
  scenarioVenue,
  venueParameters,
} from '../src/index.js';

describe.each(scenarios)('scenario $id', (scenario) => {
  const pathOf = (seed: number) =>
    scenarioPath(scenario, randomStream(seed, scenario.id, 0, 'prices'));

  it('is data that its schema accepts as it is, with an id of its own', () => {
    expect(scenarioSchema.parse(scenario)).toEqual(scenario);
    expect(scenarios.filter(({ id }) => id === scenario.id)).toHaveLength(1);
  });

  it('is another path with another seed, the same with the same', () => {
    expect(pathOf(1).prices).toEqual(pathOf(1).prices);
    expect(pathOf(1).prices).not.toEqual(pathOf(2).prices);
  });

  it('has its gas prices in the order of time, from the start', () => {
    const times = scenarioChain(scenario).gasPrices.map(({ from }) => from);
    expect(times[0]).toBe(0);
    expect(times).toEqual([...new Set(times)].sort((a, b) => a - b));
  });

  it('has an oracle that shows its first price at once', () => {
    const oracle = makeOracle(scenarioOracle(scenario));
    const [first] = pathOf(1).prices;
    oracle.observe(0, first as number);
    expect(oracle.price(0)).toBe(first);
  });
});

const anchored = scenarios.filter(({ path }) => path.kind === 'anchored');

describe.each(anchored)('history of $id', (scenario) => {
  const anchors = scenario.path.kind === 'anchored' ? scenario.path.anchors : [];
  const pathOf = (seed: number) =>
    scenarioPath(scenario, randomStream(seed, scenario.id, 0, 'prices'));

  it('passes through every anchor, whatever the seed', () => {
    fc.assert(
      fc.property(fc.nat(), (seed) => {
        const { prices, blockTime } = pathOf(seed);
        for (const { at, price } of anchors) {
          expect(prices[Math.floor(at / blockTime)]).toBe(price);
        }
      }),
      { numRuns: 3 },
    );
  });

  it('never leaves the range of its anchors', () => {
    const cited = anchors.map(({ price }) => price);
    const { prices } = pathOf(1);
    expect(Math.min(...prices)).toBe(Math.min(...cited));
    expect(Math.max(...prices)).toBe(Math.max(...cited));
  });
});

describe('the scenarios that come with liqlab', () => {
  it('are these, may-2021 first', () => {
    expect(scenarios.map(({ id }) => id)).toEqual([
      'may-2021',
      'black-thursday-2020',
      'steth-2022',
      'crv-2022',
      'usdc-2023',
      'aug-2024',
      'oct-2025',
      'flash-crash',
      'slow-bleed',
      'calm',
    ]);
  });

  it('say what the coin costs where the collateral is not the coin', () => {
    const priced = scenarios.filter(({ coinPrice }) => coinPrice !== undefined);
    expect(priced.map(({ id }) => id)).toEqual(['steth-2022', 'crv-2022', 'usdc-2023']);
  });
});

describe('the default scenario', () => {
  it('does not change from version to version', () => {
    const [first] = scenarios;
    const { prices } = scenarioPath(first, randomStream(1, first.id, 0, 'prices'));
    expect([prices.length, prices[500], prices[1000], prices[2000]]).toMatchInlineSnapshot(`
[
  2770,
  2486.220121089582,
  2384.886186963923,
  2807.62740328852,
]
`);
  });
});

describe('flash-crash', () => {
  it('is down by a third at once, and most of it back within ten minutes', () => {
    const crash = scenarios.find(({ id }) => id === 'flash-crash') as Scenario;
    const { prices } = scenarioPath(crash, randomStream(1, crash.id, 0, 'prices'));
    const at = (minute: number) => prices[minute * 5] as number;
    expect(at(90) / (prices[449] as number)).toBeCloseTo(0.65, 2);
    expect(at(100) / at(89)).toBeGreaterThan(0.9);
  });
});

describe('slow-bleed', () => {
  it('loses a third on average', () => {
    const bleed = scenarios.find(({ id }) => id === 'slow-bleed') as Scenario;
    const daily = { ...bleed, blockTime: 24 * 3600 };
    const ends = Array.from({ length: 2000 }, (_, index) => {
      const { prices } = scenarioPath(daily, randomStream(1, bleed.id, index, 'prices'));
      return prices.at(-1) as number;
    });
    expect(ends.reduce((sum, end) => sum + end) / ends.length / 2000).toBeCloseTo(2 / 3, 2);
  });
});

describe('shocks of a scenario', () => {
  const [may] = scenarios;
  const source = 'imagined';
  const hit: Scenario = {
    ...may,
    coinPrice: 5,
    shocks: [
      { kind: 'price', at: 3600, factor: 0.5, source },
      { kind: 'gas', at: 0, until: 60, factor: 10, source },
      { kind: 'oracle-failure', at: 600, until: 1200, source },
      { kind: 'depth', at: 60, until: 120, factor: 0.25, source },
    ],
  };

  it('of the price are in its path', () => {
    const draw = (one: Scenario) => scenarioPath(one, randomStream(1, 'x', 0, 'prices')).prices;
    expect(draw(hit).at(-1)).toBe((draw(may).at(-1) as number) / 2);
  });

  it('of gas are in its chain, with the price of the coin', () => {
    const chain = scenarioChain(hit);
    expect(chain.gasPrices.slice(0, 2)).toEqual([
      { from: 0, gwei: 870 },
      { from: 60, gwei: 87 },
    ]);
    expect(chain).toMatchObject({ blockTime: 13, coinPrice: 5 });
    expect(scenarioChain(may)).not.toHaveProperty('coinPrice');
  });

  it('of the depth are windows of its venue, beside those that it has', () => {
    const windows = [{ at: 60, until: 120, factor: 0.25 }];
    expect(scenarioVenue(may)).toMatchObject({ kind: 'constant-product', depthWindows: [] });
    expect(scenarioVenue(hit)).toEqual({ ...scenarioVenue(may), depthWindows: windows });
    const own = [{ at: 0, factor: 2 }];
    const venue = venueParameters.parse({ ...scenarioVenue(may), depthWindows: own });
    expect(scenarioVenue({ ...hit, venue }).depthWindows).toEqual([...own, ...windows]);
  });

  it('of the oracle are around its oracle', () => {
    expect(scenarioOracle(hit)).toEqual({
      kind: 'failing',
      failures: [{ at: 600, until: 1200 }],
      of: scenarioOracle(may),
    });
    expect(
      scenarioOracle({ ...hit, oracle: { kind: 'delayed', period: 60, maximumAge: 600 } }),
    ).toMatchObject({ kind: 'failing', of: { kind: 'delayed' } });
  });
});

describe('the default population of keepers', () => {
  it('depends on the seed only, and has names of its own', () => {
    const keepers = generateKeepers(randomStream(1, 'any', 0, 'keepers'));
    expect(keepers).toEqual(generateKeepers(randomStream(1, 'any', 0, 'keepers')));
    expect(new Set(keepers.map(({ name }) => name)).size).toBe(keepers.length);
  });

  it('has exactly one keeper that does unpaid chores', () => {
    const keepers = generateKeepers(randomStream(1, 'any', 0, 'keepers'));
    expect(keepers.filter((one) => one.doesUnpaidChores)).toHaveLength(1);
  });
});
