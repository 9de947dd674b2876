import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { anchoredPath, generateKeepers, randomStream, scenarios } from '../src/index.js';

describe.each(scenarios)('scenario $id', (scenario) => {
  const pathOf = (seed: number) =>
    anchoredPath(scenario, randomStream(seed, scenario.id, 0, 'prices'));

  it('passes through every anchor, whatever the seed', () => {
    fc.assert(
      fc.property(fc.nat(), (seed) => {
        const { prices, blockTime } = pathOf(seed);
        for (const { at, price } of scenario.anchors) {
          expect(prices[Math.floor(at / blockTime)]).toBe(price);
        }
      }),
      { numRuns: 5 },
    );
  });

  it('never leaves the range of its anchors', () => {
    const cited = scenario.anchors.map(({ price }) => price);
    const { prices } = pathOf(1);
    expect(Math.min(...prices)).toBe(Math.min(...cited));
    expect(Math.max(...prices)).toBe(Math.max(...cited));
  });

  it('is another path with another seed, the same with the same', () => {
    expect(pathOf(1).prices).toEqual(pathOf(1).prices);
    expect(pathOf(1).prices).not.toEqual(pathOf(2).prices);
  });

  it('has its moments in order and cites its sources', () => {
    const times = scenario.anchors.map(({ at }) => at);
    expect(times).toEqual([...times].sort((a, b) => a - b));
    expect(times[0]).toBe(0);
    expect(scenario.sources.length).toBeGreaterThan(0);
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
