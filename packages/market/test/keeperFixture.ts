import { type Bid, exactArithmetic, type ReverseBid, type Take, type Venue } from '@liqlab/core';
import type { KeeperSight } from '../src/index.js';

const { num } = exactArithmetic;

/** The keeper that decides. */
export const account = { kind: 'keeper', name: 'kay', index: 1 } as const;
/** Another one. */
export const rival = { kind: 'keeper', name: 'ray', index: 2 } as const;
/** Ether for dai. */
export const pair = {
  collateral: { id: 'ETH', decimals: 18, index: 0 },
  debt: { id: 'DAI', decimals: 18, index: 1 },
  gas: 300_000,
};

/** A market of price 2,000 whose proceeds fall by one per cent for every ten ether sold. */
export const venue: Venue = {
  account: { kind: 'venue', name: 'venue', index: 3 },
  midPrice: () => 2000,
  quoteSell: (lot) => 2000 * lot * (1 - lot / 1000),
  previewSell: (lot) => lot.times(num(2000)),
  sell: (lot) => lot.times(num(2000)),
  quoteBuy: (spend) => spend / 2000 / (1 + spend / 2_000_000),
  previewBuy: (spend) => spend.div(num(2000)),
  buy: (spend) => spend.div(num(2000)),
};

/** What the keeper sees: gas of 50 gwei, of which a unit costs 1e-4 dai, as it did at all times. */
export const sight = (change: Partial<KeeperSight> = {}): KeeperSight => ({
  arithmetic: exactArithmetic,
  now: 0,
  account,
  funds: 1_000_000,
  venue,
  sellsAtOnce: true,
  waitingCost: 0,
  gasOfSelling: 120_000,
  gasPrice: 50,
  gasPriceAt: () => 50,
  gasCost: (units) => units * 1e-4,
  ...change,
});

/** Ten ether at a posted price. */
export const take = (cost: string, change: Partial<Take> = {}): Take => ({
  ...pair,
  kind: 'take',
  lot: num('10'),
  cost: num(cost),
  sizedBy: 'collateral',
  ...change,
});

/** Ten ether in an auction that nobody has bid in. */
export const bid = (change: Partial<Bid> = {}): Bid => ({
  ...pair,
  kind: 'bid',
  lot: num('10'),
  minimum: num('1'),
  maximum: num('30000'),
  leader: undefined,
  standing: num('0'),
  ...change,
});

/** At most ten ether for 10,000 dai. */
export const reverse = (change: Partial<ReverseBid> = {}): ReverseBid => ({
  ...pair,
  kind: 'reverse-bid',
  cost: num('10000'),
  maximumLot: num('10'),
  leader: rival,
  standing: num('10'),
  ...change,
});
