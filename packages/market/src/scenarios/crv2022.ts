import type { PriceAnchor } from '../prices/models/anchoredPath.js';
import type { Scenario } from './scenario.js';

const hour = 3600;

/** USDC in CRV, from CRV in dollars; the hour counts from 22 November 2022, 00:00 UTC. */
function anchor(at: number, crv: number): PriceAnchor {
  return { at: at * hour, price: 1 / crv };
}

/**
 * The squeeze of 22 November 2022, as those who were squeezed saw it: the collateral is USDC, the debt
 * is CRV, and prices are CRV per USDC. CRV fell to 0.40 dollars, then rose by half in hours; Aave was
 * left with 1.6M dollars of bad debt in CRV.
 */
export const crv2022: Scenario = {
  id: 'crv-2022',
  summary:
    'USDC against CRV debt on 22-23 November 2022: CRV squeezed from 0.40 to 0.65 dollars; all amounts of debt are CRV',
  sources: [
    'CRV on 22 November: 0.52 to 0.43, then 0.47 at 12:00 UTC (CoinGecko, in block-bote.de, Curve DAO Token stürzt um 14 % ab)',
    'CRV on 22 November: 0.53 to 0.40, back to 0.61, 0.60 at the time of writing (CoinGecko, in cryptovesti.ru, Curve token jumps 50% amid squeeze on big short position)',
    'CRV on 23 November: 0.65, as 92M CRV were 60M USD (governance.aave.com/t/10779, Llama and Gauntlet)',
    'hours of all but the 0.47 are assumptions, from memory of the order of events',
    'gas price: assumption, 15 gwei and 60 in the squeeze',
    'price of ether for gas: 1,110 USD (ETH/USDT, bernini10/oraculo-de-bitcoin @ 68eb4ed, mean of the day) at 0.50 USD for a CRV',
    'venue depth: assumption, 10M USDC against CRV',
  ],
  path: {
    kind: 'anchored',
    anchors: [
      anchor(0, 0.53),
      anchor(8, 0.52),
      anchor(10.5, 0.43),
      anchor(12, 0.47),
      anchor(14, 0.4),
      anchor(16, 0.61),
      anchor(17, 0.6),
      anchor(24, 0.63),
      anchor(36, 0.65),
    ],
    bridgeVolatility: 1.5,
  },
  blockTime: 12,
  gasPrices: [
    { from: 0, gwei: 15 },
    { from: 13 * hour, gwei: 60 },
    { from: 18 * hour, gwei: 15 },
  ],
  coinPrice: 1_110 / 0.5,
  venueDepth: 10_000_000,
  shocks: [],
};
