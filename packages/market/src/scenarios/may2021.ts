import { hourly } from './hourly.js';
import type { Scenario } from './scenario.js';

const hour = 3600;

/** ETH on 19 May 2021, 10:00 to 20:00 UTC: from 2,974 to 1,888 in three hours, and half-way back. */
export const may2021: Scenario = {
  id: 'may-2021',
  summary:
    'ETH on 19 May 2021: 2,974 to 1,888 in three hours, then half-way back; gas up to 1,363 gwei',
  sources: [
    'ETH/USDT spot, 30-minute bars: bernini10/oraculo-de-bitcoin @ 68eb4ed (opens, lows, closes)',
    'gas price, hourly means: BerkeleyBlockchain/stablesims @ 29556c7, feeds_gas_05-19-2021',
    'venue depth: Uniswap V2 DAI/WETH reserve, stablesims, feeds_eth_dai_liquidity_05-19-2021',
  ],
  path: {
    kind: 'anchored',
    anchors: [
      { at: 0, price: 2973.82 },
      { at: 1 * hour, price: 2856.66 },
      { at: 1.5 * hour, price: 2654.79 },
      { at: 1.75 * hour, price: 2442.82 },
      { at: 2 * hour, price: 2721.08 },
      { at: 2.5 * hour, price: 2647.14 },
      { at: 2.75 * hour, price: 1960.0 },
      { at: 3 * hour, price: 2365.18 },
      { at: 3.25 * hour, price: 1888.0 },
      { at: 3.5 * hour, price: 2349.57 },
      { at: 4 * hour, price: 2493.68 },
      { at: 5 * hour, price: 2612.22 },
      { at: 6 * hour, price: 2741.44 },
      { at: 7 * hour, price: 2851.93 },
      { at: 8 * hour, price: 2767.69 },
      { at: 9 * hour, price: 2604.65 },
      { at: 10 * hour, price: 2601.13 },
    ],
    bridgeVolatility: 1.5,
  },
  blockTime: 13,
  gasPrices: hourly(87, 389, 557, 1363, 784, 597, 403, 376, 355, 258, 180),
  venueDepth: 27_168,
  shocks: [],
};
