import type { Scenario } from './scenario.js';

/** A quiet day, for contrast: a drift of three per cent down and back. */
export const calm: Scenario = {
  id: 'calm',
  summary: 'a quiet day for contrast: three per cent down and back, cheap gas',
  sources: ['imagined; no figure is cited'],
  path: {
    kind: 'anchored',
    anchors: [
      { at: 0, price: 2000 },
      { at: 12 * 3600, price: 1940 },
      { at: 24 * 3600, price: 2000 },
    ],
    bridgeVolatility: 0.4,
  },
  blockTime: 12,
  gasPrices: [{ from: 0, gwei: 15 }],
  venueDepth: 27_168,
  shocks: [],
};
