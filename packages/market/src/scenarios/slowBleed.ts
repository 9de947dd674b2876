import type { Scenario } from './scenario.js';

const day = 24 * 3600;

/** Five days in which the price loses a third, bit by bit. */
export const slowBleed: Scenario = {
  id: 'slow-bleed',
  summary: 'imagined: a third lost in five days, bit by bit, without any crash',
  sources: ['imagined; no figure is cited'],
  path: {
    kind: 'gbm',
    firstPrice: 2000,
    duration: 5 * day,
    // E[price after 5 days] = first price · e^(drift · 5 / 365): two thirds.
    drift: (Math.log(2 / 3) * 365) / 5,
    volatility: 0.5,
  },
  blockTime: 12,
  gasPrices: [{ from: 0, gwei: 20 }],
  venueDepth: 27_168,
  shocks: [],
};
