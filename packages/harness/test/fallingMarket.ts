import {
  chainParameters,
  type KeeperParameters,
  type MarketParameters,
  venueParameters,
} from '@liqlab/market';

/** A keeper with flash loans that acts at once for a profit of one. */
export const keeper: KeeperParameters = {
  name: 'flash',
  capital: 10_000,
  usesFlashLoans: true,
  reactionDelay: 0,
  minimumProfit: 1,
  minimumMargin: 0,
  bidPremium: 0,
  minimumReturnOnGas: 0,
  priorityShare: 0,
  doesUnpaidChores: false,
};

/** A price that falls in a line from 2,000 to `last` over 100 blocks, and three borrowers. */
export function fall(last: number, change: Partial<MarketParameters> = {}): MarketParameters {
  return {
    path: {
      startsAt: 0,
      blockTime: 12,
      prices: Float64Array.from({ length: 101 }, (_, i) => 2000 + ((last - 2000) * i) / 100),
    },
    book: {
      ids: ['ann', 'bob', 'cy'],
      collateral: Float64Array.of(10, 20, 5),
      debt: Float64Array.of(15_000, 25_000, 1_000),
      threshold: Float64Array.of(0.83, 0.83, 0.83),
    },
    oracle: { heartbeat: 3600, deviation: 0.005, delay: 12, maximumAge: 10_800 },
    chain: chainParameters.parse({ blockTime: 12, gasPrices: [{ from: 0, gwei: 20 }] }),
    keepers: [keeper],
    venue: venueParameters.parse({
      kind: 'constant-product',
      depth: 30_000,
      healingHalfLife: 600,
    }),
    ...change,
  };
}
