import type { Scenario } from './scenario.js';

const minute = 60;
const source = 'imagined';

/** Four hours of ordinary noise with one fall by 35 % that is gone again within minutes. */
export const flashCrash: Scenario = {
  id: 'flash-crash',
  summary: 'imagined: 35 % down at once in the second hour and most of it back in ten minutes',
  sources: ['imagined; no figure is cited'],
  path: {
    kind: 'gbm',
    firstPrice: 2000,
    duration: 240 * minute,
    drift: 0,
    volatility: 0.6,
  },
  blockTime: 12,
  gasPrices: [{ from: 0, gwei: 15 }],
  venueDepth: 27_168,
  shocks: [
    { kind: 'price', at: 90 * minute, factor: 0.65, halfLife: 3 * minute, source },
    { kind: 'volatility', at: 90 * minute, until: 110 * minute, factor: 4, source },
    { kind: 'depth', at: 90 * minute, until: 100 * minute, factor: 0.25, source },
    { kind: 'gas', at: 90 * minute, until: 110 * minute, factor: 20, source },
  ],
};
