import type { PriceAnchor } from '../prices/models/anchoredPath.js';
import type { Scenario } from './scenario.js';

const hour = 3600;

/** stETH at its ratio to ETH, ETH at its price; the hour counts from 12 June 2022, 00:00 UTC. */
function anchor(at: number, eth: number, ratio: number): PriceAnchor {
  return { at: at * hour, price: eth * ratio };
}

/** stETH from 12 June 2022, 00:00 UTC, to 15 June, 24:00: ETH falls by a third, the discount widens. */
export const steth2022: Scenario = {
  id: 'steth-2022',
  summary:
    'stETH on 12-15 June 2022: 1,452 to 933 dollars, as ETH falls and the discount to it goes from 5 to 8 %',
  sources: [
    'ETH/USDT spot, 30-minute bars: bernini10/oraculo-de-bitcoin @ 68eb4ed (opens, lows, last close)',
    'stETH/ETH: 0.9474 on 10 June, 21:00 UTC (cryptoandcoin.news, Lido-staked ETH prices slip due to liquidity issues); 0.95 on 13 June (business2community.com/crypto-news/ethereum-news-steth-loses-peg-to-eth-lido-02504023); 7 % below par in the days after (newslettercollector.com/newsletter/decoupling-pains); 8 % at the widest, in that week (coindesk.com, 13 July 2022, Wobble in stETH’s price); 6 % on 17 June (tokenist.com). Which hour the last three belong to is an assumption',
    'gas price: assumption, 30 gwei and 150 in the falls',
    'price of ether for gas: 1,200, about the mean of those days; a run has one price of the coin',
    'venue depth: the ETH side of the Curve pool on 10 June, a fifth of 1.2bn USD (cryptoandcoin.news) at 1,700 USD',
  ],
  path: {
    kind: 'anchored',
    anchors: [
      anchor(0, 1532.89, 0.9474),
      anchor(5.75, 1423.0, 0.9474),
      anchor(14, 1447.76, 0.95),
      anchor(16, 1525.91, 0.95),
      anchor(24, 1434.84, 0.95),
      anchor(32, 1283.07, 0.95),
      anchor(33.25, 1180.0, 0.94),
      anchor(38.75, 1165.45, 0.93),
      anchor(44, 1228.69, 0.93),
      anchor(50.75, 1075.8, 0.93),
      anchor(54, 1227.13, 0.93),
      anchor(72, 1208.9, 0.93),
      anchor(81.25, 1014.4, 0.92),
      anchor(84, 1120.05, 0.93),
      anchor(90.25, 1045.0, 0.93),
      anchor(93, 1180.21, 0.94),
      anchor(96, 1237.52, 0.94),
    ],
    bridgeVolatility: 1,
  },
  blockTime: 13,
  gasPrices: [
    { from: 0, gwei: 30 },
    { from: 24 * hour, gwei: 150 },
    { from: 40 * hour, gwei: 30 },
    { from: 80 * hour, gwei: 150 },
    { from: 92 * hour, gwei: 30 },
  ],
  coinPrice: 1_200,
  venueDepth: 141_000,
  shocks: [],
};
