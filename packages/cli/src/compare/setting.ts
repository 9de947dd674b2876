import {
  defaultPopulation,
  generateKeepers,
  type MarketParameters,
  randomStream,
} from '@liqlab/market';
import type { Subject } from '@liqlab/report';
import type { BookSource } from './bookSource.js';
import { plainJson } from './plainJson.js';
import type { PriceSource } from './priceSource.js';
import { worldDefaults } from './worldDefaults.js';

type PathFacts = Subject['paths'][number];

/** The markets of a comparison, a path each, and what a report says of them. */
export interface Setting {
  readonly markets: readonly MarketParameters[];
  readonly world: Subject['world'];
  readonly paths: readonly PathFacts[];
}

/** Puts the markets together: one for each path, all but its random numbers alike. */
export function setting(
  prices: PriceSource,
  books: BookSource,
  { seed, paths }: { readonly seed: number; readonly paths: number },
): Setting {
  const { oracle, venueDepth } = prices;
  const { revertedGas, venueHealingHalfLife } = worldDefaults;
  const chain = { ...prices.chain, revertedGas };
  const markets = Array.from({ length: paths }, (_, index) => ({
    path: prices.path(index),
    book: books.book(index),
    oracle,
    chain,
    keepers: generateKeepers(randomStream(seed, prices.name, index, 'keepers')),
    venueDepth,
    venueHealingHalfLife,
  }));
  return {
    markets,
    world: {
      blockTime: chain.blockTime,
      oracle: plainJson(oracle),
      chain: plainJson(chain),
      venue: { kind: 'constant product', depth: venueDepth, healingHalfLife: venueHealingHalfLife },
      keepers: plainJson(defaultPopulation),
      assumptions: [...prices.assumptions, ...assumptionsOf(prices)],
    },
    paths: markets.map(factsOf),
  };
}

function assumptionsOf({ chain }: PriceSource): string[] {
  const { venueHealingHalfLife } = worldDefaults;
  const coin = 'Gas is paid in the collateral, as if that were the chain’s coin.';
  return [
    ...(chain.coinPrice === undefined ? [coin] : []),
    `The venue’s recovery, half of it in ${venueHealingHalfLife} s, is an assumption; so are the keepers’ capital, margins and reaction times, and what a reverted transaction costs.`,
  ];
}

function factsOf({ path, book }: MarketParameters, index: number): PathFacts {
  const { prices, startsAt } = path;
  return {
    path: index,
    startsAt,
    blocks: prices.length,
    firstPrice: prices[0] ?? 0,
    lowestPrice: prices.reduce((lowest, price) => Math.min(lowest, price)),
    lastPrice: prices.at(-1) ?? 0,
    positions: book.ids.length,
    debt: sum(book.debt),
    collateral: sum(book.collateral),
  };
}

function sum(amounts: Float64Array): number {
  return amounts.reduce((total, amount) => total + amount, 0);
}
