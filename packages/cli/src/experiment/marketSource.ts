import {
  assignBorrowers,
  type Book,
  type BridgeParameters,
  defaultPopulation,
  generateKeepers,
  type MarketParameters,
  type RandomStream,
  randomStream,
  whoTakesPart,
} from '@liqlab/market';
import type { Results } from '@liqlab/report';
import { type BookSource, bookFromFile, generatedBooks } from '../compare/bookSource.js';
import { chooseScenario } from '../compare/chooseScenario.js';
import { plainJson } from '../compare/plainJson.js';
import { filePrices, type PriceSource, scenarioPrices } from '../compare/priceSource.js';
import { worldDefaults } from '../compare/worldDefaults.js';
import type { Borrowers, Keepers } from '../options/populations.js';
import { changedParts, type MarketParts } from './changedParts.js';
import type { MarketSpec } from './runSpec.js';

/** The markets of a scenario, a path each, all but their random numbers alike. */
export interface MarketSource {
  /** Id of the scenario, or name of the price file without its folder. */
  readonly name: string;
  /** For the report. */
  readonly description: Pick<Results, 'prices' | 'book' | 'world'>;
  /** The parts of the market of a path. */
  market(path: number): MarketParameters;
}

/**
 * Reads the files that the spec names, and makes ready to draw paths.
 *
 * @throws {@link InvalidFileError}, {@link UnknownNameError}, {@link InvalidParameterError}
 */
export function marketSource(spec: MarketSpec): MarketSource {
  const { prices: from, book, borrowers, changes, seed } = spec;
  const prices = priceSource(from, seed);
  const { name } = prices;
  const parts = changedParts(
    { ...prices, chain: { ...prices.chain, revertedGas: worldDefaults.revertedGas } },
    changes,
  );
  const books = bookSource(book, prices, seed);
  return {
    name,
    description: {
      prices: prices.description,
      book: books.description,
      world: worldOf({ ...prices, ...parts }, spec),
    },
    market: (path) => ({
      path: prices.path(path),
      ...bookAndBorrowers(books.book(path), borrowers, randomStream(seed, name, path, 'borrowers')),
      ...parts,
      keepers: keepersOf(spec, (stream) => randomStream(seed, name, path, stream)),
      seed: { masterSeed: seed, scenario: name, path },
    }),
  };
}

function priceSource(from: MarketSpec['prices'], seed: number): PriceSource {
  if (from.source === 'file') return filePrices(from.file);
  const scenario = from.source === 'scenario' ? chooseScenario(from.name) : from.scenario;
  return scenarioPrices(scenario, seed);
}

function bookSource(book: MarketSpec['book'], prices: PriceSource, seed: number): BookSource {
  const firstPrice = prices.path(0).prices[0] as number;
  return book.source === 'file'
    ? bookFromFile(book.file, firstPrice)
    : generatedBooks(book, firstPrice, { seed, prices: prices.name });
}

function bookAndBorrowers(
  book: Book,
  shares: Borrowers | undefined,
  stream: RandomStream,
): Pick<MarketParameters, 'book' | 'borrowers'> {
  if (!shares) return { book };
  return { book, borrowers: assignBorrowers(book.ids.length, shares, stream) };
}

function keepersOf(
  { keepers: { population, participation, add = [] } = {} }: MarketSpec,
  streamOf: (name: string) => RandomStream,
): MarketParameters['keepers'] {
  const drawn = { ...defaultPopulation, ...defined(population) };
  const keepers = [...generateKeepers(streamOf('keepers'), drawn), ...add];
  return participation ? whoTakesPart(keepers, participation, streamOf('participation')) : keepers;
}

/** Without the values that are absent, which would take the place of the defaults. */
function defined(population: Keepers['population'] = {}): Partial<typeof defaultPopulation> {
  const entries = Object.entries(population).filter(([, value]) => value !== undefined);
  return Object.fromEntries(entries);
}

function worldOf(
  prices: PriceSource & MarketParts,
  { keepers: { population, participation, add } = {}, borrowers }: MarketSpec,
): Results['world'] {
  const { chain, oracle, venue } = prices;
  return {
    blockTime: chain.blockTime,
    oracle: plainJson(oracle),
    chain: plainJson(chain),
    venue: plainJson(venue),
    keepers: plainJson({
      ...defaultPopulation,
      ...defined(population),
      ...(participation ? { participation } : {}),
      ...(add ? { add } : {}),
    }),
    assumptions: [
      ...prices.assumptions,
      ...assumptionsOf(prices),
      ...(borrowers ? [borrowersText(borrowers)] : []),
      ...(prices.bridge ? [bridgeText(prices.bridge)] : []),
    ],
  };
}

function borrowersText(shares: Borrowers): string {
  const parts = shares.map(({ share, borrower }) => `${100 * share} % ${JSON.stringify(borrower)}`);
  return `Borrowers that act for themselves, drawn independently: ${parts.join(', ')}.`;
}

function bridgeText({ delay, blockTime, capitalCost }: BridgeParameters): string {
  const cost = `${100 * capitalCost} % a year`;
  return `The venue is on another chain: collateral is under way for ${delay} s, blocks there take ${blockTime} s, money costs ${cost}.`;
}

function assumptionsOf({ chain }: PriceSource): string[] {
  const coin = 'Gas is paid in the collateral, as if that were the chain’s coin.';
  return [
    ...(chain.coinPrice === undefined ? [coin] : []),
    'How fast the venue recovers is an assumption; so are the keepers’ capital, margins and reaction times, and what a reverted transaction costs.',
  ];
}
