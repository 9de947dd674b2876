import { randomStream } from '@liqlab/market';
import type { Benchmark } from '../measurement.js';
import { decisionsOn, drawNearThreshold } from './nearThreshold.js';

// As many as the measurement that found 47 % of them decided wrongly by floats.
const count = 600_000;

/** How often floats alone decide wrongly within one raw unit of the threshold. */
export const thresholds: Benchmark = {
  id: 'thresholds',
  title: 'thresholds within one raw unit',
  run: async () => {
    const { byFloats, byGuardAndCheck } = wrongDecisions(count);
    return {
      numbers: { count, wrongByFloats: byFloats, wrongByGuardAndCheck: byGuardAndCheck },
      rows: [
        {
          what: `of ${count.toLocaleString('en-US')} positions within one raw unit of the threshold, floats alone decide wrongly`,
          measured: `${((100 * byFloats) / count).toFixed(1)} %`,
        },
        {
          what: 'the same, floats with a guard band and an exact check',
          measured: `${byGuardAndCheck}`,
          target: '0',
        },
      ],
    };
  },
};

/** Counts the wrong decisions on so many positions, drawn from a seed. */
export function wrongDecisions(positions: number): { byFloats: number; byGuardAndCheck: number } {
  const stream = randomStream(1, 'thresholds', 0, 'positions');
  let [byFloats, byGuardAndCheck] = [0, 0];
  for (let drawn = 0; drawn < positions; drawn += 1) {
    const wrong = decisionsOn(drawNearThreshold(stream));
    if (wrong.byFloats) byFloats += 1;
    if (wrong.byGuardAndCheck) byGuardAndCheck += 1;
  }
  return { byFloats, byGuardAndCheck };
}
