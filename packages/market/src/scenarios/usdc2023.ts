import type { Scenario } from './scenario.js';

const hour = 3600;

/** USDC in dollars from 11 March 2023, 00:00 UTC, to 13 March, 14:00: off its peg for a weekend. */
export const usdc2023: Scenario = {
  id: 'usdc-2023',
  summary:
    'USDC on 11-13 March 2023: 0.98 to 0.877 dollars overnight, back at par after the weekend',
  sources: [
    'fell below 1 late on 10 March, 0.94 before and 0.98 at 02:54 UTC on 11 March (coindesk.com, 11 March 2023, USDC stablecoin depegs from $1)',
    'low of 0.877, then 0.91 at 12:45 UTC on 11 March (Bitcoin.com News, in cryptonews.net/en/news/market/20654941)',
    '0.96 on 12 March (web3station.xyz); back at 1 by 14:09 UTC on 13 March (coindesk.com, 13 March 2023)',
    'hours of the 0.94, of the low (07:30) and of the 0.96 (12:00) are assumptions, from memory',
    'gas price: median 23 gwei, then 304 (Nansen, in binance.com/en/square/post/297172); how long it lasted is an assumption',
    'price of ether for gas: assumption, 1,430 USD from memory',
    'venue depth: assumption, 100M USDC',
  ],
  path: {
    kind: 'anchored',
    anchors: [
      { at: 0, price: 0.99 },
      { at: 1.5 * hour, price: 0.94 },
      { at: 2.9 * hour, price: 0.98 },
      { at: 7.5 * hour, price: 0.877 },
      { at: 12.75 * hour, price: 0.91 },
      { at: 36 * hour, price: 0.96 },
      { at: 62 * hour, price: 1 },
    ],
    bridgeVolatility: 0.3,
  },
  blockTime: 12,
  gasPrices: [
    { from: 0, gwei: 23 },
    { from: 3 * hour, gwei: 304 },
    { from: 6 * hour, gwei: 100 },
    { from: 18 * hour, gwei: 23 },
  ],
  coinPrice: 1_430,
  venueDepth: 100_000_000,
  shocks: [],
};
