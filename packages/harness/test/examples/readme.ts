import { fastArithmetic } from '@liqlab/core';
import { measures, runMechanism } from '@liqlab/harness';
import {
  generateBook,
  generateKeepers,
  market,
  randomStream,
  scenarioChain,
  scenarioOracle,
  scenarioPath,
  scenarios,
} from '@liqlab/market';
import { flatDiscount } from '../flatDiscount.js';

for (const scenario of scenarios.filter(({ id }) => id === 'flash-crash')) {
  const stream = (name: string) => randomStream(1, scenario.id, 0, name);
  const path = scenarioPath(scenario, stream('prices'));
  const firstPrice = path.prices[0] as number;
  const outcome = runMechanism({
    scenario: scenario.id,
    seed: 1,
    arithmetic: fastArithmetic,
    // Any module that binds one mechanism.
    mechanism: flatDiscount('mine/flat-discount'),
    market: market({
      path,
      book: generateBook({ positions: 20, firstPrice }, stream('book')),
      keepers: generateKeepers(stream('keepers')),
      oracle: scenarioOracle(scenario),
      chain: scenarioChain(scenario),
      venueDepth: scenario.venueDepth,
      venueHealingHalfLife: 600,
    }),
  });
  for (const { title, unit, compute } of measures) console.log(title, compute(outcome), unit);
}
