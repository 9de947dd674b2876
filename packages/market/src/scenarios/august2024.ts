import type { Scenario } from './scenario.js';

const hour = 3600;

/** ETH from 4 August 2024, 12:00 UTC, to 5 August, 24:00: from 2,914 to 2,111 in a night. */
export const august2024: Scenario = {
  id: 'aug-2024',
  summary: 'ETH on 4-5 August 2024: 2,914 to 2,111 in a night, a quarter of it in half an hour',
  sources: [
    'ETH/USDT spot, 30-minute bars: bernini10/oraculo-de-bitcoin @ 68eb4ed (opens, lows, last close)',
    'gas price: 350 gwei on average in the fall, 710 at the most (cryptonewsland.com/ethereum-crashes-to-nearly-2100-gas), median below 2 before (Dune, in bitget.site/news/detail/12560604159453); how long it lasted is an assumption',
    'venue depth: assumption, the Uniswap V2 DAI/WETH reserve of May 2021',
  ],
  path: {
    kind: 'anchored',
    anchors: [
      { at: 0, price: 2914.22 },
      { at: 5 * hour, price: 2810.81 },
      { at: 5.75 * hour, price: 2630.0 },
      { at: 7.5 * hour, price: 2760.69 },
      { at: 12 * hour, price: 2688.91 },
      { at: 12.75 * hour, price: 2488.88 },
      { at: 13 * hour, price: 2526.81 },
      { at: 13.25 * hour, price: 2111.0 },
      { at: 13.5 * hour, price: 2323.41 },
      { at: 16.5 * hour, price: 2355.12 },
      { at: 18.25 * hour, price: 2160.0 },
      { at: 19.5 * hour, price: 2342.05 },
      { at: 25.25 * hour, price: 2183.51 },
      { at: 28 * hour, price: 2450.8 },
      { at: 36 * hour, price: 2419.59 },
    ],
    bridgeVolatility: 1.2,
  },
  blockTime: 12,
  gasPrices: [
    { from: 0, gwei: 2 },
    { from: 13 * hour, gwei: 350 },
    { from: 14 * hour, gwei: 50 },
    { from: 20 * hour, gwei: 10 },
  ],
  venueDepth: 27_168,
  shocks: [],
};
