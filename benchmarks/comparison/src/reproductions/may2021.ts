import { makerClip } from '@liqlab/dutch-auction';
import type { RunOutcome, SaleOutcome } from '@liqlab/harness';
import {
  chainParameters,
  gasSchedule,
  type MarketParameters,
  type PricePath,
  pathFromBars,
  randomStream,
  readGasFile,
  readPriceFile,
} from '@liqlab/market';
import { dataFile } from '../dataFile.js';
import { arbitrageurs, caretaker } from '../keepers.js';
import { makerBook } from '../makerBook.js';
import type { Outcome, Reproduction } from '../reproduction.js';
import { simulate } from '../simulate.js';
import { mean, median, sum } from '../statistics.js';

/** One row of the table: the base case with something changed. */
interface Variant {
  readonly name: string;
  readonly margin: number;
  readonly vaults: number;
  /** Whole ETH in the venue at the first price. */
  readonly venueDepth: (firstPrice: number) => number;
  /** Seconds. */
  readonly healingHalfLife: number;
  readonly missesPoll: boolean;
  readonly books: number;
}

interface Measured {
  readonly sales: number;
  /** Minutes. */
  readonly medianSettlement: number;
  readonly meanSettlement: number;
  /** Settlement price / oracle price at the opening, less 1; mean over the sales. */
  readonly meanPrice: number;
  /** Penalty / debt cleared. */
  readonly penalty: number;
  readonly eventsPosted: number;
}

const prices = 'prices/eth_usdt_2021-05-18_20_30m.csv';
const gas = 'gas/feeds_gas_05-19-2021.json';
const [startsAt, endsAt] = [utc('2021-05-18T22:00:00Z'), utc('2021-05-20T00:00:00Z')];
const blockTime = 13;
const revertedGas = 50_000;
// Uniswap V2 DAI/WETH at its lowest price of the day; the pool moves along its product.
const product = 27_168.457 * 55_290_415.61;
const missedPoll = {
  at: utc('2021-05-19T13:00:00Z') - startsAt,
  until: utc('2021-05-19T14:00:00Z') - startsAt,
};

const base: Variant = {
  name: 'base case',
  margin: 0.01,
  vaults: 400,
  venueDepth: (firstPrice) => Math.sqrt(product / firstPrice),
  healingHalfLife: 24,
  missesPoll: false,
  books: 5,
};
const variants: readonly Variant[] = [
  base,
  { ...base, books: 1, name: 'keepers content with nothing', margin: 0 },
  { ...base, books: 1, name: 'keepers who want 2 %', margin: 0.02 },
  {
    ...base,
    books: 1,
    name: 'the oracle misses its poll of 13:00 UTC, as it did',
    missesPoll: true,
  },
  { ...base, books: 1, name: '1,000 vaults', vaults: 1_000 },
  { ...base, books: 1, name: 'the venue heals at once (half-life 1 s)', healingHalfLife: 1 },
  { ...base, books: 1, name: 'the venue heals slowly (half-life 120 s)', healingHalfLife: 120 },
  {
    ...base,
    books: 1,
    name: 'a venue as deep as all pools (35M USD at 4 %)',
    venueDepth: (firstPrice) => (35e6 * (1 - 0.04)) / 0.04 / firstPrice,
  },
];
const band = { settlement: [30, 50], price: [-0.08, -0.05] } as const;

/** Maker's first day of Dutch auctions under stress. */
export const may2021: Reproduction = {
  name: 'may-2021',
  title: 'Maker’s Dutch auctions on 19 May 2021',
  isExact: false,
  published: '30–50 min; 6–7 % below the oracle price',
  source:
    'Maker governance and risk call 142, 20 May 2021, minutes (makerdao/community @ 00363d6): settlement between 30 and 50 minutes on average by vault type; average discount of all ETH-A auctions to the oracle price 6 to 7 %; 177 auctions of all types, about 41M DAI of debt with penalty, 12.44 % of penalty collected.',
  tolerance: 'median 30–50 min, mean −5…−8 %',
  inputs: [
    'ETH-A: buf 1.3, cut .99, step 90 s, tail 8,400 s, cusp .4, hole 22M, chip .1 %, tip 0, penalty 13 % (the same minutes); debt floor 5,000 DAI (blog.oasis.app, 24 March 2021).',
    `Prices: ${prices}, 18 May 22:00 to 20 May 00:00 UTC, each bar walked open, high, low, close.`,
    'Oracle: polled on the hour, shows what it saw an hour before (makerdao/osm @ 0091d3b).',
    `Gas: ${gas}, means of 10 minutes. Block time 13 s; a reverted transaction pays 50,000 gas (assumption).`,
    'Keepers: three, who want 1 % and sell at once on Uniswap V2: `minProfitPercentage` 1.01 and `liquidityProvider` "uniswap" of Maker’s own keeper (makerdao/auction-demo-keeper @ 0722cdf, config/mainnet.json). Three did most of the purchases (minutes). One caretaker opens and resets what nobody is paid enough for.',
    'Venue: the Uniswap V2 DAI/WETH pool, k = 27,168.457 × 55,290,415.61 (BerkeleyBlockchain/stablesims @ 29556c7). Half of a sale’s displacement is gone after 24 s: an assumption, varied below.',
    'Vaults: no book is in reach. 400 are drawn with sizes and LTVs fitted to crvUSD loans (see `generateBook`), those below 5,000 DAI left out; five books. The number is an assumption that gives about as many auctions as there were.',
    'Measured per sale: last fill − opening; average price paid / oracle price when it opened. The verdict is about the means over five books.',
  ],
  differs: [
    'The book is not Maker’s.',
    'Maker’s keeper also had `maxGasPrice` 200 gwei, with which it would have stood still that afternoon; here it pays what gas costs.',
    'Real keepers also sold on other venues, and one row shows what a venue as deep as all of them together gives: Maker’s risk team put the slippage of 35M USD of ETH at 4 % (forum.makerdao.com/t/7628).',
    'The oracle missed its poll of 13:00 UTC for lack of gas (forum.makerdao.com/t/8207); that is a row of its own.',
    'The bars have 30 minutes: the path within one is a straight line, smoother than it was.',
  ],
  needsData: [prices, gas],
  run,
};

function run(): Outcome {
  const path = pathOfTheDay();
  const results = variants.map((variant) => ({ variant, ...measure(variant, path) }));
  const { medianSettlement, meanPrice } = results[0] as Measured;
  const holds = isWithin(medianSettlement, band.settlement) && isWithin(meanPrice, band.price);
  return {
    ours: `${medianSettlement.toFixed(0)} min; ${percent(-meanPrice)} below`,
    verdict: holds ? 'holds' : 'does not hold',
    detail: {
      header: ['case', 'books', 'sales', 'median settlement', 'mean', 'mean price', 'penalty'],
      rows: results.map((one) => [
        one.variant.name,
        String(one.variant.books),
        String(one.sales),
        `${one.medianSettlement.toFixed(1)} min`,
        `${one.meanSettlement.toFixed(1)} min`,
        percent(one.meanPrice),
        percent(one.penalty),
      ]),
    },
    remarks: [
      'The base case decides. The other rows change one thing each and show what the result hangs on: the keepers’ margin and how fast the venue recovers.',
    ],
    eventsPosted: sum(results.map((one) => one.eventsPosted)),
  };
}

function measure(variant: Variant, path: PricePath): Measured {
  const runs = Array.from({ length: variant.books }, (_, index) => {
    const seed = index + 1;
    const mechanism = makerClip();
    const market = marketOf(variant, path, seed);
    return summary(simulate({ scenario: 'may-2021', seed, mechanism, market }));
  });
  const average = (of: (one: Measured) => number) => mean(runs.map(of));
  return {
    sales: sum(runs.map((one) => one.sales)),
    medianSettlement: average((one) => one.medianSettlement),
    meanSettlement: average((one) => one.meanSettlement),
    meanPrice: average((one) => one.meanPrice),
    penalty: average((one) => one.penalty),
    eventsPosted: sum(runs.map((one) => one.eventsPosted)),
  };
}

function summary({ sales, eventsPosted }: RunOutcome): Measured {
  const sold = sales.filter((sale) => sale.sold > 0);
  const minutes = sold.map(
    ({ openedAt, lastFillAt }) => ((lastFillAt ?? openedAt) - openedAt) / 60,
  );
  const paid = sum(sold.map((sale) => sale.paid));
  const cleared = sum(sold.map((sale) => sale.cleared));
  return {
    sales: sold.length,
    medianSettlement: median(minutes),
    meanSettlement: mean(minutes),
    meanPrice: mean(sold.map(priceAgainstOracle)),
    penalty: paid / cleared - 1,
    eventsPosted,
  };
}

function priceAgainstOracle({ paid, sold, oraclePriceAtOpening }: SaleOutcome): number {
  return paid / sold / oraclePriceAtOpening - 1;
}

function marketOf(variant: Variant, path: PricePath, seed: number): MarketParameters {
  const firstPrice = path.prices[0] as number;
  const book = { vaults: variant.vaults, firstPrice, dust: 5_000 };
  const gasPrices = gasSchedule(readGasFile(dataFile(gas)), startsAt);
  const oracle = { kind: 'delayed', period: 3_600, maximumAge: 3 * 3_600 } as const;
  return {
    path,
    book: makerBook(book, randomStream(seed, 'may-2021', 0, 'book')),
    oracle: variant.missesPoll ? { kind: 'failing', failures: [missedPoll], of: oracle } : oracle,
    chain: chainParameters.parse({ blockTime, gasPrices, revertedGas }),
    keepers: [...arbitrageurs(3, variant.margin), caretaker],
    venueDepth: variant.venueDepth(firstPrice),
    venueHealingHalfLife: variant.healingHalfLife,
  };
}

function pathOfTheDay(): PricePath {
  const bars = readPriceFile(dataFile(prices));
  return pathFromBars(
    bars.filter(({ time }) => time >= startsAt && time < endsAt),
    blockTime,
  );
}

function utc(time: string): number {
  return Date.parse(time) / 1000;
}

function isWithin(value: number, [from, to]: readonly [number, number]): boolean {
  return value >= from && value <= to;
}

function percent(share: number): string {
  return `${(100 * share).toFixed(1)} %`;
}
