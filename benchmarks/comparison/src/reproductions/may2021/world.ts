import {
  chainParameters,
  gasSchedule,
  type MarketParameters,
  type PricePath,
  randomStream,
  readGasFile,
} from '@liqlab/market';
import { dataFile } from '../../dataFile.js';
import { dayPath } from '../../dayPath.js';
import { arbitrageurs, caretaker } from '../../keepers.js';
import { makerBook } from '../../makerBook.js';
import { utc } from '../../utc.js';
import type { Variant } from './variant.js';

/** Files of `../shared/data`. */
export const files = {
  prices: 'prices/eth_usdt_2021-05-18_20_30m.csv',
  gas: 'gas/feeds_gas_05-19-2021.json',
} as const;

/** Least debt of a vault, in dai. */
export const dust = 5_000;

const blockTime = 13;
const revertedGas = 50_000;
const day = [utc('2021-05-18T22:00:00Z'), utc('2021-05-20T00:00:00Z')] as const;
const missedPoll = {
  at: utc('2021-05-19T13:00:00Z') - day[0],
  until: utc('2021-05-19T14:00:00Z') - day[0],
};

/** The price of ether on that day. */
export function pathOfTheDay(): PricePath {
  return dayPath(files.prices, day, blockTime);
}

/** The market of one book of vaults. */
export function marketOf(variant: Variant, path: PricePath, seed: number): MarketParameters {
  const firstPrice = path.prices[0] as number;
  const book = { vaults: variant.vaults, firstPrice, dust };
  const gasPrices = gasSchedule(readGasFile(dataFile(files.gas)), day[0]);
  const oracle = { kind: 'delayed', period: 3_600, maximumAge: 3 * 3_600 } as const;
  return {
    path,
    book: makerBook(book, randomStream(seed, 'may-2021', 0, 'book')),
    oracle: variant.missesPoll ? { kind: 'failing', failures: [missedPoll], of: oracle } : oracle,
    chain: chainParameters.parse({
      blockTime,
      gasPrices,
      revertedGas,
      ...blockGasLimitOf(variant),
    }),
    keepers: [...arbitrageurs(variant.keepers, variant.margin), caretaker],
    venueDepth: variant.venueDepth(firstPrice),
    venueHealingHalfLife: variant.healingHalfLife,
  };
}

function blockGasLimitOf({ blockGasLimit }: Variant) {
  return blockGasLimit === undefined ? {} : { blockGasLimit };
}
