import { compoundV2 } from '@liqlab/fixed-bonus';
import type { RunOutcome, SaleOutcome } from '@liqlab/harness';
import {
  chainParameters,
  gasSchedule,
  generateBook,
  generateKeepers,
  type MarketParameters,
  pathFromBars,
  pushOracleParameters,
  randomStream,
  readGasFile,
  readPriceFile,
} from '@liqlab/market';
import { dataFile } from '../dataFile.js';
import type { Outcome, Reproduction } from '../reproduction.js';
import { simulate } from '../simulate.js';
import { sum } from '../statistics.js';

/** One row of the table. */
interface Variant {
  readonly name: string;
  /** Whole ETH in the venue at the first price. */
  readonly venueDepth: number;
  readonly books: number;
}

interface Measured {
  /** Blocks from the one that shows a position to be unsafe to its first liquidation. */
  readonly delays: readonly number[];
  readonly eventsPosted: number;
}

const prices = 'prices/eth_usdt_2020-03-11_14_1h.csv';
const gas = 'gas/feeds_gas_03-12-2020.json';
const blockTime = 13;
const variants: readonly Variant[] = [
  { name: 'base case', venueDepth: 27_168, books: 2 },
  { name: 'a venue ten times as deep', venueDepth: 271_680, books: 1 },
];
const limits = [
  { blocks: 0, published: 0.6 },
  { blocks: 2, published: 0.85 },
  { blocks: 16, published: 0.95 },
];
const tolerance = 0.1;

/** How long an unsafe position waits for its liquidator. */
export const delayDistribution: Reproduction = {
  name: 'delay-distribution',
  title: 'Blocks until a position is liquidated on Compound',
  isExact: false,
  published: '60 % at once, 85 % in 2, 95 % in 16 blocks',
  source:
    'Perez, Werner, Xu, Livshits, Liquidations: DeFi on a Knife-edge (arXiv:2009.13235), Compound until September 2020.',
  tolerance: '±10 points each',
  inputs: [
    '`fixed-bonus/compound-v2` without a share for the reserves, which came later: bonus 8 %, close factor 50 %.',
    `Prices: ${prices}; gas: ${gas}, means of 10 minutes, the last of which holds on. Block time 13 s; a transaction may be included in the block that it answers.`,
    '400 positions (`generateBook`) at a threshold of 75 %; default keepers; push oracle; venue of 27,168 ETH, half-life 24 s. The last three are assumptions: what Compound’s liquidators were like at the time is not in reach.',
    'Counted: the first liquidation of a position, in blocks after the first block in which the oracle showed it to be unsafe. Fast arithmetic.',
  ],
  differs: [
    'Four days of a crash, where the paper has a year and a half.',
    'The size of the book against the venue decides how long large positions wait: the published shares lie between the two rows. How much ether the liquidators of 2020 could sell at once, and where, is in no source in reach, so that nothing here says which row to take.',
    'Keepers with flash loans act in the block that shows a position, whenever it pays: ours wait for the venue to recover, never for anything of their own.',
  ],
  needsData: [prices, gas],
  run,
};

function run(): Outcome {
  const results = variants.map((variant) => ({ variant, ...measure(variant) }));
  const base = limits.map(({ blocks }) => within(results[0] as Measured, blocks));
  const holds = limits.every(({ published }, index) => {
    return Math.abs((base[index] ?? Number.NaN) - published) <= tolerance;
  });
  const [atOnce, inTwo, inSixteen] = base.map(percent);
  return {
    ours: `${atOnce} at once, ${inTwo} in 2, ${inSixteen} in 16 blocks`,
    verdict: holds ? 'holds' : 'does not hold',
    detail: {
      header: [
        'case',
        'positions',
        'same block',
        'within 1',
        'within 2',
        'within 16',
        'within 100',
      ],
      rows: [
        ['published', '', '60 %', '', '85 %', '95 %', ''],
        ...results.map((one) => [
          one.variant.name,
          String(one.delays.length),
          ...[0, 1, 2, 16, 100].map((blocks) => percent(within(one, blocks))),
        ]),
      ],
    },
    remarks: [
      'It does not hold: the delays depend on how much can be sold at once, for which there is no source. The first row has the venue of the other reproductions, the second shows how far that carries.',
    ],
    eventsPosted: sum(results.map((one) => one.eventsPosted)),
  };
}

function measure({ venueDepth, books }: Variant): Measured {
  const runs = Array.from({ length: books }, (_, index) => {
    const market = marketOf(venueDepth, index);
    const mechanism = compoundV2({ protocolSeizeShare: 0, productRounding: 'half-up' });
    return simulate({ scenario: 'delay-distribution', seed: 1, mechanism, market });
  });
  return {
    delays: runs
      .flatMap(firstSales)
      .map(({ openedAt, shownAt }) => (openedAt - shownAt) / blockTime),
    eventsPosted: sum(runs.map((one) => one.eventsPosted)),
  };
}

function firstSales({ sales }: RunOutcome): readonly SaleOutcome[] {
  const first = new Map<string, SaleOutcome>();
  for (const sale of sales) if (!first.has(sale.position)) first.set(sale.position, sale);
  return [...first.values()];
}

function marketOf(venueDepth: number, index: number): MarketParameters {
  const path = pathFromBars(readPriceFile(dataFile(prices)), blockTime);
  const firstPrice = path.prices[0] as number;
  const stream = (name: string) => randomStream(1, 'delay-distribution', index, name);
  const gasPrices = gasSchedule(readGasFile(dataFile(gas)), path.startsAt);
  return {
    path,
    book: generateBook({ positions: 400, firstPrice, threshold: 0.75 }, stream('book')),
    oracle: pushOracleParameters.parse({}),
    chain: chainParameters.parse({ blockTime, gasPrices, inclusionDelay: 0 }),
    keepers: generateKeepers(stream('keepers')),
    venueDepth,
    venueHealingHalfLife: 24,
  };
}

function within({ delays }: Measured, blocks: number): number {
  return delays.filter((delay) => delay <= blocks).length / delays.length;
}

function percent(share: number): string {
  return `${(100 * share).toFixed(0)} %`;
}
