import { fastArithmetic } from '@liqlab/core';
import { aaveV3 } from '@liqlab/fixed-bonus';
import { type Cascade, cascadeOf } from '@liqlab/harness';
import {
  type Book,
  chainParameters,
  generateBook,
  type MarketParameters,
  market,
  type PricePath,
  pushOracleParameters,
  randomStream,
  venueParameters,
} from '@liqlab/market';
import { dayPath } from '../dayPath.js';
import { arbitrageurs, caretaker } from '../keepers.js';
import type { Outcome, Reproduction } from '../reproduction.js';
import { simulate } from '../simulate.js';
import { mean, sum } from '../statistics.js';
import { utc } from '../utc.js';
import { isWithinBand } from '../withinBand.js';

/** One row of the table: the base case with something changed. */
interface Variant {
  readonly name: string;
  /** Of a trade's impact on the price, what stays. */
  readonly permanentShare: number;
  /** Dollars bid for within 1 % of the mid price. */
  readonly depth: number;
  /** Whether the depth falls in the crash, to that of {@link thinned}. */
  readonly thins: boolean;
  /** Seconds. */
  readonly refillHalfLife: number;
  /** Dollars that are liquidated where no impact is fed back. */
  readonly liquidated: number;
}

interface Measured {
  readonly amplification: number;
  /** Of each book. */
  readonly branchingRatios: readonly number[];
  readonly rounds: number;
  /** Of the reference price. */
  readonly impact: number;
  readonly eventsPosted: number;
}

const prices = 'prices/eth_usdt_2025-10-10_11_5m.csv';
const day = [utc('2025-10-10T20:00:00Z'), utc('2025-10-11T00:00:00Z')] as const;
const blockTime = 12;
const [usual, thinned] = [241e6, 56.8e6];
const thin = { at: 50 * 60, until: 110 * 60 };
const books = 10;
const positions = 1_000;
const published = [0.195, 0.14, 0.032] as const;

const base: Variant = {
  name: 'base case: the depth falls in the crash',
  permanentShare: 2 / 3,
  depth: usual,
  thins: true,
  refillHalfLife: 24,
  liquidated: 180e6,
};
const variants: readonly Variant[] = [
  base,
  { ...base, name: 'the depth before the crash, all the time', thins: false },
  { ...base, name: 'the depth at its lowest, all the time', thins: false, depth: thinned },
  { ...base, name: 'a third of the impact stays', permanentShare: 1 / 3 },
  { ...base, name: 'all of the impact stays', permanentShare: 1 },
  { ...base, name: 'orders come back within the second', refillHalfLife: 1 },
  { ...base, name: 'half of the orders are back after 5 minutes', refillHalfLife: 300 },
  { ...base, name: 'twice as much is liquidated', liquidated: 360e6 },
  { ...base, name: 'half as much is liquidated', liquidated: 90e6 },
];

/** Liquidations that cause liquidations, on the day with the most of them. */
export const cascade: Reproduction = {
  name: 'cascade',
  title: 'The cascade of 10 October 2025 ended by itself',
  isExact: false,
  published: 'branching ratio .195, .140, .032 by phase, never 1',
  source:
    'Quoted second-hand in the list of figures that this project started from, as is the fall of the ask depth within 1 % from 241M to 56.8M USD; where they were first published was not found.',
  tolerance: 'base case from .032 to .195, below 1 throughout',
  inputs: [
    `Prices: ${prices}, 10 October 20:00 to 24:00 UTC, each bar walked open, high, low, close. Block time 12 s.`,
    'Venue: an order book around the price, as deep on the bid side as the figure says of the ask side, in a line with the distance from the mid price; from 20:50 to 21:50 UTC 56.8 / 241 of it, afterwards back with a half-life of 10 minutes. Hours and half-life: assumptions, after the prices. Orders that were taken are half back after 24 s: an assumption, varied below.',
    'Share of the impact that stays: two thirds, as at the end of the day on stock exchanges (Bucci, Benzaquen, Lillo, Bouchaud, arXiv:1901.05332). For crypto exchanges there is no source in reach; varied below.',
    'Mechanism: `fixed-bonus/aave-v3`, as deployed. Liquidated without feedback: 180M USD, what Aave’s pools liquidated on that day (Chaos Labs, governance.aave.com/t/23248); other markets sold far more, into depth that the figure does not have either.',
    `Positions: ${books} books of ${positions.toLocaleString('en-US')}, sizes and LTVs fitted to crvUSD loans (\`generateBook\`), debts scaled so that as much is liquidated; threshold 83 %, as of WETH on Aave (same report).`,
    'Keepers: three with flash loans, who want nothing but their gas, and a caretaker. Push oracle with a threshold of 0.5 % (Chainlink’s). Gas 20 gwei: an assumption that nothing hangs on.',
    'Branching ratio: 1 − 1 / A, where A is debt put up for liquidation over the same with nothing fed back (`cascadeOf`). Means over the books. Fast arithmetic.',
  ],
  differs: [
    'The figure is about liquidations of all kinds, most of them of perpetual futures on exchanges; ours are loans on one protocol. Depth and volume are not of the same markets, so that the size of the ratio says little; that it stays far below 1 with these depths is the finding.',
    'Phases are not known by their times. The rows with another depth stand for them: as before the crash, and at its lowest.',
    'The historical path has the impact of that day in it already; what we feed back comes on top of it.',
  ],
  needsData: [prices],
  run,
};

function run(): Outcome {
  const path = dayPath(prices, day, blockTime);
  const results = variants.map((variant) => ({ variant, ...measure(variant, path) }));
  const ratios = results.map(({ branchingRatios }) => mean(branchingRatios));
  const [ofBase = Number.NaN] = ratios;
  const isNear = isWithinBand(ofBase, [Math.min(...published), Math.max(...published)]);
  const highest = Math.max(...ratios);
  return {
    ours: `${ofBase.toFixed(3)}; at most ${highest.toFixed(3)}`,
    verdict: isNear && highest < 1 ? 'holds' : 'does not hold',
    detail: {
      header: [
        'case',
        'amplification',
        'branching ratio',
        'by book',
        'rounds',
        'price impact that stayed',
      ],
      rows: results.map((one) => [
        one.variant.name,
        one.amplification.toFixed(3),
        thousandths(mean(one.branchingRatios)),
        range(one.branchingRatios),
        one.rounds.toFixed(1),
        `${(100 * (1 - one.impact)).toFixed(2)} %`,
      ]),
    },
    remarks: [
      'What decides is how much debt becomes liquidatable per per cent of the price, against the depth per per cent: a share of that quotient stays. Each row changes one thing of the base case.',
    ],
    eventsPosted: sum(results.map((one) => one.eventsPosted)),
  };
}

function measure(variant: Variant, path: PricePath): Measured {
  const runs = Array.from({ length: books }, (_, index) => cascadeOn(variant, path, index));
  const average = (of: (one: Cascade) => number | undefined) =>
    mean(runs.map((one) => of(one) ?? Number.NaN));
  return {
    amplification: average((one) => one.amplification),
    branchingRatios: runs.map((one) => one.branchingRatio ?? Number.NaN),
    rounds: average(({ fedBack }) => Math.max(...fedBack.sales.map((one) => one.generation + 1))),
    impact: average(({ fedBack }) => fedBack.impact),
    eventsPosted: sum(
      runs.map((one) => one.fedBack.eventsPosted + one.counterfactual.eventsPosted),
    ),
  };
}

function cascadeOn(variant: Variant, path: PricePath, index: number): Cascade {
  const firstPrice = path.prices[0] as number;
  const book = generateBook(
    { positions, firstPrice, threshold: 0.83 },
    randomStream(1, 'cascade', index, 'book'),
  );
  const world = (scaled: Book) => marketOf(variant, path, scaled);
  const scaled = scaledBy(book, variant.liquidated / liquidatedOf(world(book)));
  return cascadeOf({
    scenario: 'cascade',
    seed: 1,
    arithmetic: fastArithmetic,
    mechanism: aaveV3(),
    market: market(world(scaled)),
  });
}

/** Debt put up where so little is sold that nothing is moved by it. */
function liquidatedOf(world: MarketParameters): number {
  const small = scaledBy(world.book, 1e-3);
  const { sales } = simulate({
    scenario: 'cascade',
    seed: 1,
    mechanism: aaveV3(),
    market: { ...world, book: small, chain: { ...world.chain, gasPrices: [{ from: 0, gwei: 0 }] } },
  });
  return sum(sales.map(({ debt }) => debt)) / 1e-3;
}

function scaledBy(book: Book, factor: number): Book {
  const scale = (amounts: Float64Array) => amounts.map((amount) => amount * factor);
  return { ...book, debt: scale(book.debt), collateral: scale(book.collateral) };
}

function marketOf(variant: Variant, path: PricePath, book: Book): MarketParameters {
  const { depth, thins, permanentShare, refillHalfLife } = variant;
  const firstPrice = path.prices[0] as number;
  return {
    path,
    book,
    oracle: pushOracleParameters.parse({}),
    chain: chainParameters.parse({ blockTime, gasPrices: [{ from: 0, gwei: 20 }] }),
    keepers: [...arbitrageurs(3, 0), caretaker],
    venue: venueParameters.parse({
      kind: 'order-book',
      bids: { withinOnePercent: depth / firstPrice },
      depthWindows: thins ? [{ ...thin, factor: thinned / usual }] : [],
      refillHalfLife,
      permanentShare,
    }),
  };
}

function range(values: readonly number[]): string {
  return [Math.min(...values), Math.max(...values)].map(thousandths).join(' to ');
}

/** Without a sign where it rounds to zero. */
function thousandths(value: number): string {
  return (Math.abs(value) < 5e-4 ? 0 : value).toFixed(3);
}
