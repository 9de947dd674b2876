import { basename } from 'node:path';
import {
  chainParameters,
  type MarketParameters,
  type PricePath,
  pathFromBars,
  pushOracleParameters,
  randomStream,
  readPriceFile,
  type Scenario,
  scenarioChain,
  scenarioOracle,
  scenarioPath,
  scenarioVenue,
  type VenueParameters,
  venueParameters,
} from '@liqlab/market';
import type { Results } from '@liqlab/report';
import { worldDefaults } from './worldDefaults.js';

/** Where the prices of a comparison come from, and what chain, oracle and venue were like then. */
export interface PriceSource {
  /** Id of the scenario, or name of the file without its folder. */
  readonly name: string;
  /** For the report. */
  readonly description: Results['prices'];
  readonly chain: MarketParameters['chain'];
  readonly oracle: MarketParameters['oracle'];
  readonly venue: VenueParameters;
  /** What had to be assumed, for the report. */
  readonly assumptions: readonly string[];
  /** The prices of a path, from 0. */
  path(index: number): PricePath;
}

/** The paths of a scenario, drawn from the seed. */
export function scenarioPrices(scenario: Scenario, seed: number): PriceSource {
  const { id, summary, sources, shocks } = scenario;
  const shockSources = shocks.map(({ kind, source }) => `${kind} shock: ${source}`);
  const citations = [...sources, ...shockSources];
  return {
    name: id,
    description: { source: 'scenario', name: id, summary, citations },
    chain: scenarioChain(scenario),
    oracle: scenarioOracle(scenario),
    venue: scenarioVenue(scenario),
    assumptions: [assumptionOf(scenario)],
    path: (index) => scenarioPath(scenario, randomStream(seed, id, index, 'prices')),
  };
}

function assumptionOf({ path }: Scenario): string {
  return path.kind === 'anchored'
    ? 'Between two cited prices the path is drawn at random, within the range of the cited ones.'
    : `The path is drawn at random from a model, ${path.kind}, whose parameters the scenario gives.`;
}

/**
 * The one path of a price file, whatever the index.
 *
 * @throws {@link InvalidFileError}
 */
export function filePrices(file: string): PriceSource {
  const { blockTime, gasPrice, venueDepth } = worldDefaults;
  const path = pathFromBars(readPriceFile(file), blockTime);
  const name = basename(file);
  return {
    name,
    description: { source: 'file', name },
    chain: chainParameters.parse({ blockTime, gasPrices: [{ from: 0, gwei: gasPrice }] }),
    oracle: pushOracleParameters.parse({}),
    venue: venueParameters.parse({ kind: 'constant-product', depth: venueDepth }),
    assumptions: [
      'A bar of the price file is walked as open, high, low, close if it falls, as open, low, high, close if not.',
      `The price file says nothing of gas: ${gasPrice} gwei all the time is an assumption.`,
      `The price file says nothing of liquidity: the venue holds ${venueDepth} of the collateral at the start, as Uniswap V2 DAI/WETH did on 19 May 2021.`,
    ],
    path: () => path,
  };
}
