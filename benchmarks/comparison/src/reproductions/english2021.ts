import { makerFlip } from '@liqlab/english-auction';
import type { RunEvent, RunOutcome } from '@liqlab/harness';
import {
  chainParameters,
  generateKeepers,
  type MarketParameters,
  modelPath,
  randomStream,
} from '@liqlab/market';
import { makerBook } from '../makerBook.js';
import type { Outcome, Reproduction } from '../reproduction.js';
import { simulate } from '../simulate.js';
import { mean, sum } from '../statistics.js';

interface Measured {
  readonly auctions: number;
  readonly withoutBid: number;
  /** Different bidders of each auction that had any. */
  readonly bidders: readonly number[];
  readonly debt: number;
  readonly penalty: number;
  readonly eventsPosted: number;
}

const paths = 10;
const firstPrice = 1_250;
const sixHours = 6 * 3_600;
const published = { bidders: 3.3, withoutBid: 0.2, penalty: 557_768 / 4.3e6 };
const tolerance = { bidders: 0.5, withoutBid: 0.1, penalty: 0.001 };
const rules = {
  sizing: { by: 'debt', maximumTab: 50_000, maximumOpenTab: 15e6 },
  bidLifetime: sixHours,
  auctionLength: sixHours,
};

/** Maker's English auctions in an ordinary year. */
export const english2021: Reproduction = {
  name: 'english-2021',
  title: 'Maker’s English auctions in early 2021',
  isExact: false,
  published: '3.3 bidders; 20 % without bids; penalty 13.0 %',
  source:
    'forum.makerdao.com/t/6474 (Risk Core Unit, February 2021): 150 auctions of all vault types this year, 3.3 unique bidders on average (3.67 for ETH-A), 30 kicks without a bid (31 % of those of ETH-B, 89 % of UNI-A), penalties of 557,768 DAI on 4.3M DAI of debt.',
  tolerance: '±0.5 bidders, ±10 points, ±0.1 points',
  inputs: [
    'Penalty 13 %, minimum increase 3 %; auction length 6 h since March 2020 (governance call 91, makerdao/community @ 2b04c62), bid lifetime as long (from memory); at most 50,000 DAI of debt in an auction and 15M in all (from memory).',
    `${paths} paths of three days: geometric Brownian motion from 1,250, volatility 200 % a year, no drift; 150 vaults each (see \`generateBook\`), those below 2,000 DAI left out. Assumptions: no price file of the time is in reach.`,
    'Keepers: the default population, six with capital of their own and a caretaker (`generateKeepers`). It was not fitted to this figure.',
    'Oracle: polled on the hour, an hour late. Gas 100 gwei (assumption). Venue: 27,168 ETH, half-life 24 s. Fast arithmetic.',
  ],
  differs: [
    'One vault type with ether as collateral; the published auctions without a bid are mostly of ETH-B and of Uniswap shares, whose few bidders are not modelled.',
    'Every keeper of the default population watches every auction; real ones were sometimes absent.',
  ],
  needsData: [],
  run,
};

function run(): Outcome {
  const runs = Array.from({ length: paths }, (_, path) => measure(path));
  const auctions = sum(runs.map((one) => one.auctions));
  const bidders = mean(runs.flatMap((one) => one.bidders));
  const withoutBid = sum(runs.map((one) => one.withoutBid)) / auctions;
  const penalty = sum(runs.map((one) => one.penalty)) / sum(runs.map((one) => one.debt));
  const rows = [
    compare('different bidders per auction', bidders, published.bidders, tolerance.bidders),
    compare('auctions without a bid', withoutBid, published.withoutBid, tolerance.withoutBid),
    compare('penalty / debt', penalty, published.penalty, tolerance.penalty),
  ];
  return {
    ours: `${bidders.toFixed(1)} bidders; ${percent(withoutBid)} without bids; penalty ${percent(penalty)}`,
    verdict: rows.every(({ holds }) => holds) ? 'holds' : 'does not hold',
    detail: {
      header: ['measure', 'published', 'ours', 'within the tolerance'],
      rows: rows.map(({ cells, holds }) => [...cells, holds ? 'yes' : 'no']),
    },
    remarks: [
      `${auctions} auctions in ${paths} paths. The penalty is a rule, so it is met whenever bids cover the tab; the number of bidders is a finding. It does not hold because every auction gets a bid: auctions that nobody bids in need keepers who stay away, which this population does not, and no source says how often which of them did.`,
    ],
    eventsPosted: sum(runs.map((one) => one.eventsPosted)),
  };
}

function measure(path: number): Measured {
  const bidders = new Map<number, Set<string>>();
  const onEvent = (entry: RunEvent) => {
    if (entry.type !== 'sale' || entry.event.type !== 'bid') return;
    const names = bidders.get(entry.sale.id) ?? new Set();
    bidders.set(entry.sale.id, names.add(entry.event.by.name));
  };
  const mechanism = makerFlip(rules);
  const market = marketOf(path);
  const outcome = simulate({ scenario: 'english-2021', seed: 1, mechanism, market, onEvent });
  return summary(
    outcome,
    [...bidders.values()].map(({ size }) => size),
  );
}

function summary({ sales, eventsPosted }: RunOutcome, bidders: readonly number[]): Measured {
  const won = sales.filter((sale) => sale.paid > 0);
  const debt = sum(won.map((sale) => sale.cleared));
  return {
    auctions: sales.length,
    withoutBid: sales.filter((sale) => sale.bids === 0).length,
    bidders,
    debt,
    penalty: sum(won.map((sale) => sale.paid)) - debt,
    eventsPosted,
  };
}

function marketOf(index: number): MarketParameters {
  const stream = (name: string) => randomStream(1, 'english-2021', index, name);
  const blockTime = 13;
  const duration = 3 * 24 * 3_600;
  const motion = { kind: 'gbm', firstPrice, duration, drift: 0, volatility: 2 } as const;
  return {
    path: modelPath(motion, blockTime, stream('prices')),
    book: makerBook({ vaults: 150, firstPrice, dust: 2_000 }, stream('book')),
    oracle: { kind: 'delayed', period: 3_600, maximumAge: 3 * 3_600 },
    chain: chainParameters.parse({ blockTime, gasPrices: [{ from: 0, gwei: 100 }] }),
    keepers: generateKeepers(stream('keepers')),
    venueDepth: 27_168,
    venueHealingHalfLife: 24,
  };
}

function compare(measure: string, ours: number, theirs: number, within: number) {
  const show = (value: number) => (theirs < 1 ? percent(value) : value.toFixed(2));
  const cells = [measure, show(theirs), show(ours)];
  return { cells, holds: Math.abs(ours - theirs) <= within };
}

function percent(share: number): string {
  return `${(100 * share).toFixed(1)} %`;
}
