import { basename } from 'node:path';
import {
  anchoredPath,
  type MarketParameters,
  type PricePath,
  pathFromBars,
  pushOracleParameters,
  randomStream,
  readPriceFile,
  type Scenario,
} from '@liqlab/market';
import type { Subject } from '@liqlab/report';
import { worldDefaults } from './worldDefaults.js';

/** Where the prices of a comparison come from, and what chain, oracle and venue were like then. */
export interface PriceSource {
  /** Id of the scenario, or name of the file without its folder. */
  readonly name: string;
  /** For the report. */
  readonly description: Subject['prices'];
  readonly chain: Omit<MarketParameters['chain'], 'revertedGas'>;
  readonly oracle: MarketParameters['oracle'];
  readonly venueDepth: number;
  /** What had to be assumed, for the report. */
  readonly assumptions: readonly string[];
  /** The prices of a path, from 0. */
  path(index: number): PricePath;
}

/** The paths of a scenario, drawn from the seed. */
export function scenarioPrices(scenario: Scenario, seed: number): PriceSource {
  const { id, summary, sources, blockTime, gasPrices, venueDepth } = scenario;
  return {
    name: id,
    description: { source: 'scenario', name: id, summary, citations: [...sources] },
    chain: { blockTime, gasPrices },
    oracle: pushOracleParameters.parse({}),
    venueDepth,
    assumptions: [
      'Between two cited prices the path is drawn at random, within the range of the cited ones.',
    ],
    path: (index) => anchoredPath(scenario, randomStream(seed, id, index, 'prices')),
  };
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
    chain: { blockTime, gasPrices: [{ from: 0, gwei: gasPrice }] },
    oracle: pushOracleParameters.parse({}),
    venueDepth,
    assumptions: [
      'A bar of the price file is walked as open, high, low, close if it falls, as open, low, high, close if not.',
      `The price file says nothing of gas: ${gasPrice} gwei all the time is an assumption.`,
      `The price file says nothing of liquidity: the venue holds ${venueDepth} of the collateral at the start, as Uniswap V2 DAI/WETH did on 19 May 2021.`,
    ],
    path: () => path,
  };
}
