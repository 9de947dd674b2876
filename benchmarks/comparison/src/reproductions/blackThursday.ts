import { makerFlip } from '@liqlab/english-auction';
import type { RunOutcome } from '@liqlab/harness';
import {
  chainParameters,
  type GasStatistic,
  gasSchedule,
  type KeeperParameters,
  type MarketParameters,
  type PricePath,
  pathFromBars,
  randomStream,
  readGasFile,
  readPriceFile,
} from '@liqlab/market';
import { dataFile } from '../dataFile.js';
import { caretaker, keeper } from '../keepers.js';
import { makerBook } from '../makerBook.js';
import type { Outcome, Reproduction } from '../reproduction.js';
import { simulate } from '../simulate.js';
import { mean, sum } from '../statistics.js';

/** One row of the table: who bids, and what it takes to get into a block. */
interface Variant {
  readonly name: string;
  readonly naive: number;
  readonly adaptive: number;
  /** Of each, in dai. */
  readonly capital: number;
  readonly gasStatistic: GasStatistic;
  /** The zero bidder waits until so many seconds before an auction's end. */
  readonly sniperBeforeEnd: number;
}

interface Measured {
  readonly auctions: number;
  readonly zeroBids: number;
  /** Of each book. */
  readonly shares: readonly number[];
  /** Ether won at zero bids. */
  readonly zeroBidEther: number;
  /** Debt that nobody paid, and all debt put up; dai. */
  readonly loss: number;
  readonly debt: number;
  readonly eventsPosted: number;
}

const prices = 'prices/eth_usdt_2020-03-11_14_1h.csv';
const gas = 'gas/feeds_gas_03-12-2020.json';
const [startsAt, endsAt] = [utc('2020-03-12T00:00:00Z'), utc('2020-03-13T12:00:00Z')];
const blockTime = 13;
const fixedGasPrice = 100;
const auctionLength = 6 * 3_600;
const vaults = 60;
const books = 8;
const highestPremium = 0.1;

const base: Variant = {
  name: 'as it was: fixed gas price, 100,000 DAI each',
  naive: 5,
  adaptive: 0,
  capital: 100_000,
  gasStatistic: 30,
  sniperBeforeEnd: auctionLength,
};
const better: Variant = {
  ...base,
  name: 'the same world, keepers who follow the gas price, 5M DAI each',
  naive: 0,
  adaptive: 5,
  capital: 5_000_000,
};
const variants: readonly Variant[] = [
  base,
  better,
  { ...better, name: 'keepers who follow the gas price, 5,000 DAI each', capital: 5_000 },
  {
    ...base,

    name: 'as it was, but one of the five follows the gas price',
    naive: 4,
    adaptive: 1,
  },
  {
    ...base,

    name: 'as it was, but it takes the mean gas price to be included',
    gasStatistic: 'mean',
  },
  {
    ...base,
    name: 'as it was, but the zero bidder waits until an hour before the end',
    sniperBeforeEnd: 3_600,
  },
];
const band = [0.3, 0.42] as const;
const closeToZero = 0.02;

/** Maker's English auctions on the day when ether halved. */
export const blackThursday: Reproduction = {
  name: 'black-thursday',
  title: 'Black Thursday: auctions won for nothing',
  isExact: false,
  published: '36 % of auctions at zero bids',
  source:
    'Whiterabbit, Black Thursday for MakerDAO (medium.com/@whiterabbit_hq, 14 March 2020): 36 % of liquidations won at zero bids, 8.32M USD of ether for 0 DAI. Maker governance call 91 (30 April 2020, makerdao/community @ 2b04c62): 62,842 ETH of 320 vaults, a loss of 6.65M before fees. 1,462 of 3,994 auctions: from memory.',
  tolerance: '30–42 %, and below 2 % with better keepers',
  inputs: [
    'Lots of 50 ETH, minimum increase 3 % (forum.makerdao.com/t/781); penalty 13 %, liquidation ratio 150 %; bid lifetime 10 min (call 91), auction length 6 h (from memory). One vault may be kicked in every block.',
    `Prices: ${prices}, 12 March 00:00 to 13 March 12:00 UTC, each bar walked open, high, low, close. Oracle: polled on the hour, an hour late (makerdao/osm @ 0091d3b). Block time 13 s.`,
    `Gas: ${gas}, 10 minutes each: the price below which 30 % of what was included paid. A transaction that offers less waits; it is the lowest percentile of the file. After midnight of 13 March, where the file ends, the mean of its last hour holds (assumption).`,
    `Keepers as they were: five, whose gas price is ${fixedGasPrice} gwei: \`GASPRICE=100000000000 # Fixed\` in the environment of Maker’s own packaged keeper (makerdao/dockerized-auction-keeper @ 23c8ee6), and the ceiling of auction-keeper without a gas station (makerdao/auction-keeper @ 17a521c, gas.py). Their number, their capital of 100,000 DAI and their premium of 0 to 10 % are assumptions.`,
    'One bidder who bids a raw unit wherever nobody has bid yet, at once and at any gas price. There were four such addresses.',
    `Vaults: no book is in reach. ${vaults} are drawn with sizes and LTVs fitted to crvUSD loans (see \`generateBook\`), debt floor 20 DAI (from memory); ${books} books, auctions of all added up.`,
    'Venue: 27,168 ETH, half of a sale’s displacement gone after 24 s (assumptions). Fast arithmetic.',
  ],
  differs: [
    'This is a calibration and an ordering, not a replay: without the vault book and the keepers’ balances the level depends on how many vaults break in the first fall, when gas was dear, and how many in the second, at night. It differs much from book to book.',
    'Nobody knows how many keepers had a fixed gas price: the row with one that follows the gas price shows how much hangs on a single one.',
    'The oracle was late by more than its hour when its own transactions were stuck; that is not modelled.',
  ],
  needsData: [prices, gas],
  run,
};

function run(): Outcome {
  const path = pathOfTheDay();
  const results = variants.map((variant) => ({ variant, ...measure(variant, path) }));
  const [asItWas, withBetter] = results.map(zeroShare) as [number, number];
  const holds = asItWas >= band[0] && asItWas <= band[1] && withBetter <= closeToZero;
  return {
    ours: `${percent(asItWas)}; ${percent(withBetter)} with funded keepers who follow gas`,
    verdict: holds ? 'holds' : 'does not hold',
    detail: {
      header: [
        'keepers',
        'auctions',
        'zero bids',
        'share',
        'by book',
        'ETH for nothing',
        'loss / debt',
      ],
      rows: results.map((one) => [
        one.variant.name,
        String(one.auctions),
        String(one.zeroBids),
        percent(zeroShare(one)),
        `${percent(Math.min(...one.shares))} to ${percent(Math.max(...one.shares))}`,
        one.zeroBidEther.toFixed(0),
        percent(one.loss / one.debt),
      ]),
    },
    remarks: ['The first two rows decide; the others change one thing each.'],
    eventsPosted: sum(results.map((one) => one.eventsPosted)),
  };
}

function measure(variant: Variant, path: PricePath): Measured {
  const runs = Array.from({ length: books }, (_, book) => {
    const market = marketOf(variant, path, book);
    const scenario = 'black-thursday';
    return summary(simulate({ scenario, seed: 1, mechanism: makerFlip(), market }));
  });
  const total = (of: (one: Measured) => number) => sum(runs.map(of));
  return {
    auctions: total((one) => one.auctions),
    zeroBids: total((one) => one.zeroBids),
    shares: runs.flatMap((one) => one.shares),
    zeroBidEther: total((one) => one.zeroBidEther),
    loss: total((one) => one.loss),
    debt: total((one) => one.debt),
    eventsPosted: total((one) => one.eventsPosted),
  };
}

function summary({ sales, eventsPosted }: RunOutcome): Measured {
  const zeroBids = sales.filter(({ sold, paid }) => sold > 0 && paid < 1);
  return {
    auctions: sales.length,
    zeroBids: zeroBids.length,
    shares: [zeroBids.length / sales.length],
    zeroBidEther: sum(zeroBids.map(({ sold }) => sold)),
    loss: sum(sales.map(({ writtenOff }) => writtenOff)),
    debt: sum(sales.map(({ debt }) => debt)),
    eventsPosted,
  };
}

function keepersOf(variant: Variant, book: number): readonly KeeperParameters[] {
  const { naive, adaptive, capital, sniperBeforeEnd: beforeEnd } = variant;
  const stream = randomStream(1, 'black-thursday', book, 'keepers');
  const bidders = Array.from({ length: naive + adaptive }, (_, index) => ({
    name: `keeper-${index + 1}`,
    capital,
    bidPremium: highestPremium * stream.uniform(),
  }));
  const gasPrice = { by: 'fixed', gwei: fixedGasPrice };
  return [
    ...bidders.slice(0, naive).map((one) => keeper({ ...one, kind: 'gas-naive', gasPrice })),
    ...bidders.slice(naive).map(keeper),
    keeper({ name: 'zero-bidder', kind: 'zero-bid-sniper', beforeEnd }),
    caretaker,
  ];
}

function marketOf(variant: Variant, path: PricePath, book: number): MarketParameters {
  const firstPrice = path.prices[0] as number;
  const stream = randomStream(1, 'black-thursday', book, 'book');
  const feed = readGasFile(dataFile(gas), variant.gasStatistic);
  const afterwards = { from: 24 * 3_600, gwei: mean(feed.slice(-6).map(({ gwei }) => gwei)) };
  const [first, ...rest] = gasSchedule(feed, startsAt);
  return {
    path,
    book: makerBook({ vaults, firstPrice, dust: 20 }, stream),
    oracle: { kind: 'delayed', period: 3_600, maximumAge: 3 * 3_600 },
    chain: chainParameters.parse({ blockTime, gasPrices: [first, ...rest, afterwards] }),
    keepers: keepersOf(variant, book),
    venueDepth: 27_168,
    venueHealingHalfLife: 24,
  };
}

function pathOfTheDay(): PricePath {
  const bars = readPriceFile(dataFile(prices));
  return pathFromBars(
    bars.filter(({ time }) => time >= startsAt && time < endsAt),
    blockTime,
  );
}

function zeroShare({ zeroBids, auctions }: Measured): number {
  return zeroBids / auctions;
}

function utc(time: string): number {
  return Date.parse(time) / 1000;
}

function percent(share: number): string {
  return `${(100 * share).toFixed(1)} %`;
}
