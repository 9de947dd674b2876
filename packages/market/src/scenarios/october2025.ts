import type { Scenario } from './scenario.js';

const minute = 60;

/** ETH on 10 October 2025, 20:00 to 24:00 UTC: from 4,013 to 3,435 in half an hour, and back. */
export const october2025: Scenario = {
  id: 'oct-2025',
  summary:
    'ETH on 10 October 2025: 4,013 to 3,435 within 35 minutes and most of it back in an hour',
  sources: [
    'ETH/USDT spot, 5-minute bars: Harthor/marketlab @ 6135a75 (opens, lows, closes)',
    'gas price: assumption, 5 gwei rising to 100 in the fall',
    'venue depth: assumption, the Uniswap V2 DAI/WETH reserve of May 2021',
  ],
  path: {
    kind: 'anchored',
    anchors: [
      { at: 0, price: 3997.56 },
      { at: 50 * minute, price: 4013.42 },
      { at: 57 * minute, price: 3850.0 },
      { at: 65 * minute, price: 3910.99 },
      { at: 70 * minute, price: 3898.92 },
      { at: 73 * minute, price: 3640.0 },
      { at: 75 * minute, price: 3731.82 },
      { at: 78 * minute, price: 3480.0 },
      { at: 82 * minute, price: 3435.0 },
      { at: 85 * minute, price: 3623.7 },
      { at: 95 * minute, price: 3744.52 },
      { at: 110 * minute, price: 3838.77 },
      { at: 150 * minute, price: 3867.31 },
      { at: 195 * minute, price: 3838.16 },
      { at: 240 * minute, price: 3829.72 },
    ],
    bridgeVolatility: 1.5,
  },
  blockTime: 12,
  gasPrices: [
    { from: 0, gwei: 5 },
    { from: 70 * minute, gwei: 100 },
    { from: 110 * minute, gwei: 20 },
  ],
  venueDepth: 27_168,
  shocks: [
    {
      kind: 'depth',
      at: 50 * minute,
      until: 110 * minute,
      factor: 56.8 / 241,
      source:
        'ask depth within 1 % on exchanges, 241M to 56.8M USD (quoted second-hand, the first source not seen); that it came back after an hour is an assumption',
    },
  ],
};
