import { sellToVenue } from '@liqlab/amm-swap';
import { compoundV2 } from '@liqlab/fixed-bonus';
import {
  type Book,
  chainParameters,
  generateBook,
  generateKeepers,
  type MarketParameters,
  modelPath,
  pushOracleParameters,
  randomStream,
} from '@liqlab/market';
import { llamma } from '@liqlab/soft-liquidation';
import type { ContainerModule } from 'inversify';
import type { Outcome, Reproduction } from '../reproduction.js';
import { simulate } from '../simulate.js';
import { confidence, mean, sum } from '../statistics.js';
import { type Band, isWithinBand } from '../withinBand.js';

interface Contender {
  readonly name: string;
  /** For the one line of the table of all. */
  readonly short: string;
  /** For each ratio. */
  readonly paths: number;
  readonly mechanism: () => ContainerModule;
}

/** Debt of the book, and dai in the venue; both in units of 100M. */
interface Size {
  readonly debt: number;
  readonly liquidity: number;
}

interface Measured {
  /** Bad debt / debt at the start, per cent, path by path. */
  readonly badDebt: readonly number[];
  readonly eventsPosted: number;
}

const firstPrice = 3_000;
const unit = 100e6;
// Their `freq`: prices, and arbitrage, every five minutes.
const blockTime = 300;
const ratios = [2.25, 3.39, 4.92, 10.23];
const published = ['.04', '.06', '.15', '.30'];
const band: Band = [4, 12];
// How much more bad debt both ways of scaling may differ by and still count as flat.
const flat = 0.1;

const contenders: readonly Contender[] = [
  { name: 'soft-liquidation/llamma', short: 'LLAMMA', paths: 100, mechanism: () => llamma() },
  {
    name: 'amm-swap/sell-to-venue, at any price',
    short: 'AMM at any price',
    paths: 200,
    mechanism: () => sellToVenue({ maximumSlippage: 1 }),
  },
  {
    name: 'amm-swap/sell-to-venue, limit 10 % for an hour',
    short: 'AMM with a limit',
    paths: 200,
    mechanism: () => sellToVenue(),
  },
  {
    name: 'fixed-bonus/compound-v2',
    short: 'fixed bonus',
    paths: 100,
    mechanism: () => compoundV2(),
  },
];

/** Bad debt grows with debt per liquidity, and not with size alone. */
export const debtToLiquidity: Reproduction = {
  name: 'debt-to-liquidity',
  title: 'Bad debt against the ratio of debt to liquidity',
  isExact: false,
  published: '.04, .06, .15, .30 %: ×7.5; flat if both scale',
  source:
    'Xenophon Labs, A quantitative risk model for crvUSD (gov.curve.fi/t/9975), 1,000 runs for each ratio.',
  tolerance: 'last / first between 4 and 12, flat within 10 %',
  inputs: [
    'Ratios 2.25, 3.39, 4.92, 10.23, as published.',
    'Prices: geometric Brownian motion, no drift, volatility 244.5831 % a year, 24 hours in steps of 5 minutes: the "High Volatility" scenario for WETH in xenophonlabs/crvUSDrisk @ a7f814c, src/configs/scenarios/high_volatility.json.',
    '100 paths for each ratio for LLAMMA and the fixed bonus, 200 for the others: the first ones are the same for all. 150 positions each with sizes and LTVs fitted to crvUSD loans (`generateBook`), scaled to 100M of debt (assumption).',
    'Liquidity: the debt asset in the constant-product venue at the start. Half of a sale’s displacement is gone after 24 s, so that the venue is fresh at the next step, as theirs is.',
    'Default keepers, push oracle, gas 50 gwei (assumption); fast arithmetic.',
    'Bad debt: written off, or not covered by collateral at the end, as a share of the debt at the start.',
  ],
  differs: [
    'Theirs are crvUSD’s soft liquidations in several markets with real routes of trade; ours is one market with one pool: LLAMMA, a protocol that sells by itself, and a fixed bonus. The levels are not comparable, only how they grow.',
    'Their liquidity is that of crvUSD pools, ours is the ether venue.',
    'Far fewer runs than 1,000, and bad debt is rare: see the intervals. Where the mean at the first ratio is next to nothing, the quotient says little.',
  ],
  needsData: [],
  run,
};

function run(): Outcome {
  const findings = contenders.map(find);
  const holds = findings.every(({ growth, scaling }) => {
    return isWithinBand(growth, band) && Math.abs(scaling - 1) <= flat;
  });
  return {
    ours: findings.map(({ short, growth }) => `${short} ${times(growth)}`).join(', '),
    verdict: holds ? 'holds' : 'does not hold',
    detail: {
      header: [
        'bad debt, % of debt',
        ...ratios.map((one) => `debt:liquidity ${one}`),
        'last / first',
        'first, both ×4.5',
      ],
      rows: [
        ['published', ...published, '×7.5', 'flat'],
        ...findings.map(({ name, byRatio, growth, scaled }) => [
          name,
          ...byRatio.map(interval),
          times(growth),
          interval(scaled),
        ]),
      ],
    },
    remarks: [
      'Means with half the width of their 95 % intervals. The quotient of the means is what is held against the published one, for every mechanism; the last column scales debt and venue together.',
      `What is as published: bad debt rises from ratio to ratio (${findings.filter(rises).length} of ${findings.length} mechanisms), and stays where it is when both scale (${findings.filter(isFlat).length} of ${findings.length}). What is not: how much it rises. Where a mechanism works well, next to nothing is lost at the first ratio, so that the quotient has no end; the one that sells at any price loses so much there already that it grows by less. We found no error of ours in it, and have no source for a venue in which the first ratio costs the published .04 %.`,
    ],
    eventsPosted: sum(findings.map((one) => one.eventsPosted)),
  };
}

type Finding = ReturnType<typeof find>;

function rises({ byRatio }: Finding): boolean {
  const means = byRatio.map(({ badDebt }) => mean(badDebt));
  return means.every((one, index) => index === 0 || one >= (means[index - 1] as number));
}

/** Or a difference that no digit of the table shows. */
function isFlat({ byRatio, scaled }: Finding): boolean {
  const [first, both] = [mean(byRatio[0]?.badDebt ?? []), mean(scaled.badDebt)];
  return Math.abs(both - first) <= Math.max(flat * first, 1e-4);
}

function find(contender: Contender) {
  const byRatio = ratios.map((ratio) => measure(contender, { debt: 1, liquidity: 1 / ratio }));
  const first = ratios[0] as number;
  const scaled = measure(contender, { debt: 4.5, liquidity: 4.5 / first });
  const means = byRatio.map(({ badDebt }) => mean(badDebt));
  const [low, high] = [means[0] as number, means.at(-1) as number];
  return {
    name: contender.name,
    short: contender.short,
    byRatio,
    scaled,
    growth: high / low,
    scaling: mean(scaled.badDebt) / low,
    eventsPosted: sum([...byRatio, scaled].map((one) => one.eventsPosted)),
  };
}

function measure({ mechanism, paths }: Contender, size: Size): Measured {
  const runs = Array.from({ length: paths }, (_, path) => {
    const scenario = 'debt-to-liquidity';
    return simulate({ scenario, seed: 1, mechanism: mechanism(), market: marketOf(path, size) });
  });
  return {
    badDebt: runs.map(({ sales, uncoveredDebtAtEnd, startingDebt }) => {
      const lost = sum(sales.map((sale) => sale.writtenOff)) + uncoveredDebtAtEnd;
      return (100 * lost) / startingDebt;
    }),
    eventsPosted: sum(runs.map((one) => one.eventsPosted)),
  };
}

function marketOf(index: number, { debt, liquidity }: Size): MarketParameters {
  const stream = (name: string) => randomStream(1, 'debt-to-liquidity', index, name);
  const motion = {
    kind: 'gbm',
    firstPrice,
    duration: 86_400,
    drift: 0,
    volatility: 2.445831,
  } as const;
  return {
    path: modelPath(motion, blockTime, stream('prices')),
    book: scaledTo(debt * unit, generateBook({ positions: 150, firstPrice }, stream('book'))),
    oracle: pushOracleParameters.parse({}),
    chain: chainParameters.parse({ blockTime, gasPrices: [{ from: 0, gwei: 50 }] }),
    keepers: generateKeepers(stream('keepers')),
    venueDepth: (liquidity * unit) / firstPrice,
    venueHealingHalfLife: 24,
  };
}

function scaledTo(total: number, book: Book): Book {
  const factor = total / sum([...book.debt]);
  const scale = (amounts: Float64Array) => amounts.map((amount) => amount * factor);
  return { ...book, debt: scale(book.debt), collateral: scale(book.collateral) };
}

function times(growth: number): string {
  return Number.isFinite(growth) ? `×${Number(growth.toPrecision(2))}` : 'from none';
}

function interval({ badDebt }: Measured): string {
  return `${mean(badDebt).toFixed(4)} ± ${confidence(badDebt).toFixed(4)}`;
}
