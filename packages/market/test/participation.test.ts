import { describe, expect, it } from '@jest/globals';
import { generateKeepers, randomStream, whoTakesPart } from '../src/index.js';

const keepers = generateKeepers(randomStream(1, 'entry', 0, 'keepers'));
const enter = (change: object, path = 0) =>
  whoTakesPart(
    keepers,
    { absentShare: 0, cost: 0, expectedProfit: 1000, ...change },
    randomStream(1, 'entry', path, 'participation'),
  );

describe('who takes part', () => {
  it('is everyone where it costs nothing, in the order given', () => {
    expect(enter({})).toEqual(keepers);
  });

  it('is only the protocol’s own bot where nobody else comes, or it costs too much', () => {
    const own = keepers.filter(({ doesUnpaidChores }) => doesUnpaidChores);
    expect(enter({ absentShare: 1 })).toEqual(own);
    expect(enter({ cost: 1e12 })).toEqual(own);
    expect(enter({ cost: 1, expectedProfit: 0 })).toEqual(own);
  });

  it('is fewer the more it costs, and those who stay away stay away at a higher cost too', () => {
    for (let path = 0; path < 20; path += 1) {
      const costs = [0, 50, 100, 200, 400, 800, 1600].map((cost) => enter({ cost }, path));
      costs.slice(1).forEach((fewer, index) => {
        expect(costs[index]).toEqual(expect.arrayContaining([...fewer]));
      });
    }
  });

  it('leaves out about the share that is absent', () => {
    const counts = Array.from(
      { length: 200 },
      (_, path) => enter({ absentShare: 0.3 }, path).length,
    );
    const mean = counts.reduce((sum, count) => sum + count, 0) / counts.length;
    expect((mean - 1) / (keepers.length - 1)).toBeCloseTo(0.7, 1);
  });
});
