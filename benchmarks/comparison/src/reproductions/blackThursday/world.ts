import {
  chainParameters,
  gasSchedule,
  type KeeperParameters,
  type MarketParameters,
  type PricePath,
  randomStream,
  readGasFile,
} from '@liqlab/market';
import { dataFile } from '../../dataFile.js';
import { dayPath } from '../../dayPath.js';
import { caretaker, keeper } from '../../keepers.js';
import { makerBook } from '../../makerBook.js';
import { mean, sum } from '../../statistics.js';
import { utc } from '../../utc.js';
import type { Variant } from './variant.js';

/** Files of `../shared/data`. */
export const files = {
  prices: 'prices/eth_usdt_2020-03-11_14_1h.csv',
  gas: 'gas/feeds_gas_03-12-2020.json',
} as const;

/** What a keeper without a gas station offers, in gwei. */
export const fixedGasPrice = 100;

/** Least debt of a vault, in dai. */
export const dust = 20;

const blockTime = 13;
const day = [utc('2020-03-12T00:00:00Z'), utc('2020-03-13T12:00:00Z')] as const;
// The file of gas prices ends at midnight.
const endOfGas = 24 * 3_600;
const bins = 6;

/** The price of ether on that day. */
export function pathOfTheDay(): PricePath {
  return dayPath(files.prices, day, blockTime);
}

/** The market of one book of vaults. */
export function marketOf(variant: Variant, path: PricePath, book: number): MarketParameters {
  const { vaults, gasStatistic, freeGas, venueDepth, healingHalfLife } = variant;
  const firstPrice = path.prices[0] as number;
  const stream = randomStream(1, 'black-thursday', book, 'book');
  const feed = readGasFile(dataFile(files.gas), gasStatistic);
  const afterwards = { from: endOfGas, gwei: mean(feed.slice(-bins).map(({ gwei }) => gwei)) };
  const [first, ...rest] = gasSchedule(feed, day[0]);
  const vaultBook = makerBook({ vaults, firstPrice, dust }, stream);
  const worth = firstPrice * sum([...vaultBook.collateral]);
  return {
    path,
    book: vaultBook,
    oracle: { kind: 'delayed', period: 3_600, maximumAge: 3 * 3_600 },
    chain: chainParameters.parse({
      blockTime,
      gasPrices: [first, ...rest, afterwards],
      // The world of a chain asks for half of a block.
      ...(freeGas === undefined ? {} : { blockGasLimit: 2 * freeGas }),
    }),
    keepers: keepersOf(variant, book, worth),
    venueDepth,
    venueHealingHalfLife: healingHalfLife,
  };
}

/** @param worth - of the ether of all vaults at the start, in dai. */
function keepersOf(variant: Variant, book: number, worth: number): readonly KeeperParameters[] {
  const { naive, adaptive, capitalShare, sniperBeforeEnd: beforeEnd } = variant;
  const [lowest, highest] = variant.premium;
  const stream = randomStream(1, 'black-thursday', book, 'keepers');
  const bidders = Array.from({ length: naive + adaptive }, (_, index) => ({
    name: `keeper-${index + 1}`,
    capital: capitalShare * worth,
    bidPremium: lowest + (highest - lowest) * stream.uniform(),
  }));
  const gasPrice = { by: 'fixed', gwei: fixedGasPrice };
  return [
    ...bidders.slice(0, naive).map((one) => keeper({ ...one, kind: 'gas-naive', gasPrice })),
    ...bidders.slice(naive).map(keeper),
    keeper({ name: 'zero-bidder', kind: 'zero-bid-sniper', beforeEnd }),
    caretaker,
  ];
}
