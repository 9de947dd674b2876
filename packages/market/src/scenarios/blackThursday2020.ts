import { hourly } from './hourly.js';
import type { Scenario } from './scenario.js';

const hour = 3600;

/** ETH from 12 March 2020, 08:00 UTC, to 13 March, 08:00: from 172 to 86 in two falls. */
export const blackThursday2020: Scenario = {
  id: 'black-thursday-2020',
  summary: 'ETH on 12-13 March 2020: 172 to 123, then to 86 at night; gas up to 196 gwei',
  sources: [
    'ETH/USDT spot, hourly bars: djienne/3EMA_SRSI_ATR @ 29af186 (opens, lows, closes)',
    'gas price, hourly means of 12 March: BerkeleyBlockchain/stablesims @ 29556c7, feeds_gas_03-12-2020; after midnight the last hour is assumed to go on',
    'venue depth: assumption, a tenth of the Uniswap V2 DAI/WETH reserve of May 2021',
  ],
  path: {
    kind: 'anchored',
    anchors: [
      { at: 0, price: 171.65 },
      { at: 2 * hour, price: 167.97 },
      { at: 2.75 * hour, price: 125.0 },
      { at: 3 * hour, price: 132.91 },
      { at: 3.5 * hour, price: 123.0 },
      { at: 4 * hour, price: 136.45 },
      { at: 7 * hour, price: 139.66 },
      { at: 12 * hour, price: 138.4 },
      { at: 12.5 * hour, price: 125.0 },
      { at: 15 * hour, price: 127.32 },
      { at: 15.5 * hour, price: 101.2 },
      { at: 16 * hour, price: 107.67 },
      { at: 17.5 * hour, price: 96.0 },
      { at: 18.5 * hour, price: 86.0 },
      { at: 19 * hour, price: 111.12 },
      { at: 21 * hour, price: 109.7 },
      { at: 24 * hour, price: 125.33 },
    ],
    bridgeVolatility: 1.5,
  },
  blockTime: 13,
  gasPrices: hourly(41, 38, 76, 97, 123, 146, 178, 196, 191, 180, 113, 87, 84, 82, 86, 97),
  venueDepth: 2_717,
  shocks: [],
};
