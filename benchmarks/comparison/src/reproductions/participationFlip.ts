import { makerFlip } from '@liqlab/english-auction';
import { compoundV2 } from '@liqlab/fixed-bonus';
import type { RunEvent } from '@liqlab/harness';
import {
  chainParameters,
  generateBook,
  type KeeperParameters,
  type MarketParameters,
  modelPath,
  pushOracleParameters,
  randomStream,
  shockedPath,
  whoTakesPart,
} from '@liqlab/market';
import type { ContainerModule } from 'inversify';
import { caretaker, keeper } from '../keepers.js';
import type { Outcome, Reproduction } from '../reproduction.js';
import { simulate } from '../simulate.js';
import { confidence, mean, sum } from '../statistics.js';

interface Contender {
  readonly name: string;
  readonly mechanism: () => ContainerModule;
}

interface Measured {
  /** Collateral sold at the venue, at its mid price before, per debt cleared; path by path. */
  readonly pressure: readonly number[];
  readonly eventsPosted: number;
}

const paths = 10;
const candidates = 8;
const firstPrice = 200;
const blockTime = 13;
const costs = [0, 0.1, 0.2, 0.5, 1];
const contenders = [
  { name: 'fixed bonus', mechanism: () => compoundV2({ protocolSeizeShare: 0 }) },
  { name: 'English auction', mechanism: () => makerFlip({ penalty: 0 }) },
] as const;

/** Auctions press less on the price where taking part is cheap, and more where it is dear. */
export const participationFlip: Reproduction = {
  name: 'participation-flip',
  title: 'The cost of taking part turns the ranking round',
  isExact: false,
  published: 'auctions press less on the price when taking part is cheap, more when dear',
  source: 'Bank of Canada, staff working paper 2025-12 (doi.org/10.34989/swp-2025-12), abstract.',
  tolerance: 'the sign at either end',
  inputs: [
    `${candidates} candidates with 10M each; who takes part is decided by free entry (\`whoTakesPart\`): costs drawn between 0 and twice the mean, which is ${costs.join(', ')} of the profit that all together expect. The same entrants for both mechanisms.`,
    `${paths} paths: geometric Brownian motion of one day from 200, volatility 100 % a year, and a fall by a quarter after an hour; 100 positions (\`generateBook\`) scaled to 20M of debt at a threshold of 75 %. Assumptions, all of them: the paper’s claim is about a sign.`,
    'Fixed bonus 8 % without a share for the reserves; English auction of lots of 50 without a penalty, so that neither charges the borrower more by rule. Venue 100,000 deep, half-life 24 s; gas 20 gwei. Fast arithmetic.',
    'Pressure: collateral that keepers sell at the venue, at its mid price before, per debt cleared.',
  ],
  differs: [
    'The paper measures the price; here the venue recovers, and what is compared is how much collateral has to be sold for a unit of debt, from which its price effect comes.',
    'Our keepers bid what a lot is worth to them, not a best response: competition works through the second phase of the auction, in which bidders ask for less of the lot.',
  ],
  needsData: [],
  run,
};

function run(): Outcome {
  const rows = costs.map((cost) => {
    const [fixed, auction] = contenders.map((one) => measure(one, cost)) as [Measured, Measured];
    return { cost, entrants: mean(entrantsByPath(cost)), fixed, auction };
  });
  const gap = ({ fixed, auction }: (typeof rows)[number]) =>
    mean(auction.pressure) - mean(fixed.pressure);
  const [cheap, dear] = [
    gap(rows[0] as (typeof rows)[number]),
    gap(rows.at(-1) as (typeof rows)[number]),
  ];
  return {
    ours: `auction less fixed bonus: ${signed(cheap)} when free, ${signed(dear)} when dear`,
    verdict: cheap < 0 && dear > 0 ? 'holds' : 'does not hold',
    detail: {
      header: [
        'mean cost / expected profit',
        'keepers taking part',
        ...contenders.map(({ name }) => name),
        'difference',
      ],
      rows: rows.map((row) => [
        String(row.cost),
        row.entrants.toFixed(1),
        interval(row.fixed),
        interval(row.auction),
        signed(gap(row)),
      ]),
    },
    remarks: ['Means over the paths with half the width of their 95 % intervals.'],
    eventsPosted: sum(
      rows.flatMap(({ fixed, auction }) => [fixed.eventsPosted, auction.eventsPosted]),
    ),
  };
}

function measure({ mechanism }: Contender, cost: number): Measured {
  const runs = Array.from({ length: paths }, (_, path) => {
    let sold = 0;
    const onEvent = (entry: RunEvent) => {
      if (entry.type === 'venue-sale') sold += entry.sold * entry.midPrice;
    };
    const market = marketOf(path, cost);
    const scenario = 'participation-flip';
    const outcome = simulate({ scenario, seed: 1, mechanism: mechanism(), market, onEvent });
    const cleared = sum(outcome.sales.map((sale) => sale.cleared));
    return { pressure: sold / cleared, eventsPosted: outcome.eventsPosted };
  });
  return {
    pressure: runs.map((one) => one.pressure),
    eventsPosted: sum(runs.map((one) => one.eventsPosted)),
  };
}

function entrants(path: number, cost: number): readonly KeeperParameters[] {
  const all = Array.from({ length: candidates }, (_, index) => {
    return keeper({ name: `keeper-${index + 1}`, capital: 10_000_000 });
  });
  const stream = randomStream(1, 'participation-flip', path, 'entry');
  return whoTakesPart([...all, caretaker], { absentShare: 0, cost, expectedProfit: 1 }, stream);
}

function entrantsByPath(cost: number): readonly number[] {
  return Array.from({ length: paths }, (_, path) => entrants(path, cost).length - 1);
}

function marketOf(index: number, cost: number): MarketParameters {
  const stream = (name: string) => randomStream(1, 'participation-flip', index, name);
  const motion = { kind: 'gbm', firstPrice, duration: 86_400, drift: 0, volatility: 1 } as const;
  const fall = { kind: 'price', at: 3_600, factor: 0.75, source: 'assumption' } as const;
  const book = generateBook({ positions: 100, firstPrice, threshold: 0.75 }, stream('book'));
  const factor = 20e6 / sum([...book.debt]);
  return {
    path: shockedPath(modelPath(motion, blockTime, stream('prices')), [fall]),
    book: {
      ...book,
      debt: book.debt.map((amount) => amount * factor),
      collateral: book.collateral.map((amount) => amount * factor),
    },
    oracle: pushOracleParameters.parse({}),
    chain: chainParameters.parse({ blockTime, gasPrices: [{ from: 0, gwei: 20 }] }),
    keepers: entrants(index, cost),
    venueDepth: 100_000,
    venueHealingHalfLife: 24,
  };
}

function interval({ pressure }: Measured): string {
  return `${mean(pressure).toFixed(3)} ± ${confidence(pressure).toFixed(3)}`;
}

function signed(value: number): string {
  return `${value < 0 ? '−' : '+'}${Math.abs(value).toFixed(3)}`;
}
