import type { Measure } from './measure.js';
import { ratio } from './ratio.js';
import { saleSums } from './saleSums.js';

/** How far liquidations caused liquidations, through what they did to the price. */
export const cascadeMeasures: readonly Measure[] = [
  {
    id: 'hastenedShare',
    group: 'cascade',
    title: 'liquidations caused or hastened by others',
    unit: 'ratio',
    better: 'less',
    absent: 'no debt was put up for liquidation',
    formula: 'debt put up at a price that the path alone had not reached by then / debt put up',
    compute: (outcome) => ratio(saleSums(outcome).hastenedDebt, saleSums(outcome).debt),
  },
  {
    id: 'cascadeRounds',
    group: 'cascade',
    title: 'rounds of the cascade',
    unit: 'count',
    better: 'less',
    formula: 'generations of sales: 1 where none was caused by another, 0 without sales',
    compute: ({ columns: { generation, size } }) =>
      generation.subarray(0, size).reduce((rounds, one) => Math.max(rounds, one + 1), 0),
  },
  {
    id: 'lastingImpact',
    group: 'cascade',
    title: 'price impact that stayed',
    unit: 'ratio',
    better: 'less',
    formula: '1 − last reference price / last price of the path',
    compute: ({ impact }) => 1 - impact,
  },
];
