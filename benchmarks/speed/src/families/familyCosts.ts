import { ammSwapPresets } from '@liqlab/amm-swap';
import { fastArithmetic, type MechanismPreset } from '@liqlab/core';
import { dutchAuctionPresets } from '@liqlab/dutch-auction';
import { englishAuctionPresets } from '@liqlab/english-auction';
import { fixedBonusPresets } from '@liqlab/fixed-bonus';
import { type RunRecord, runContender } from '@liqlab/harness';
import { leveragePresets } from '@liqlab/leverage';
import { market } from '@liqlab/market';
import { softLiquidationPresets } from '@liqlab/soft-liquidation';
import { stabilityPoolPresets } from '@liqlab/stability-pool';
import { inTurns } from '../inTurns.js';
import { type Benchmark, type Row, timingText } from '../measurement.js';
import { type Timing, timingOf } from '../timing.js';
import { blockTime, familyMarket } from './familyMarket.js';

/** A family, by its first preset. */
interface Family {
  readonly preset: MechanismPreset;
  readonly parameters?: object;
  /** See {@link familyMarket}. */
  readonly loanToValue?: number;
}

const families: readonly Family[] = [
  { preset: first(fixedBonusPresets) },
  // Starts so high that it takes about a hundred blocks to fall to the market.
  { preset: first(dutchAuctionPresets), parameters: { startingPriceFactor: '1.13' } },
  { preset: first(englishAuctionPresets) },
  { preset: first(ammSwapPresets) },
  { preset: first(stabilityPoolPresets) },
  { preset: first(softLiquidationPresets) },
  // Exchanges wait until the margin is all but gone.
  { preset: first(leveragePresets), loanToValue: 0.985 },
];
const rounds = { warmup: 2, counted: 7 };
const auctionIndex = 1;

/** What a liquidation costs from its opening to its end, by family. */
export const familyCosts: Benchmark = {
  id: 'families',
  title: 'a liquidation from start to end, 20 keepers, fast arithmetic',
  run: async () => {
    const records = families.map(run);
    const times = inTurns(
      families.map((family) => () => run(family)),
      rounds,
    );
    const costs = families.map(({ preset }, index) =>
      costOf(preset.id, records[index] as RunRecord, times[index] as number[]),
    );
    const auction = costs[auctionIndex] as Cost;
    return {
      numbers: { dutchBlockAuctionMicroseconds: auction.perBlock.median, perFamily: costs },
      rows: [
        {
          what: `Dutch auction, 20 keepers, ${auction.blocks.toFixed(0)} blocks: a block-auction`,
          measured: timingText(auction.perBlock, ' µs', 1),
          target: '≤ 30 µs',
        },
        ...costs.map(row),
      ],
    };
  },
};

/** Microseconds of a sale, and of a block in which one is open. */
interface Cost {
  readonly family: string;
  readonly sales: number;
  /** Blocks for which a sale is open, on average; one in whose block it opens and ends has one. */
  readonly blocks: number;
  readonly perSale: Timing;
  readonly perBlock: Timing;
}

function first([preset]: readonly MechanismPreset[]): MechanismPreset {
  return preset as MechanismPreset;
}

function run({ preset, parameters, loanToValue = 0.865 }: Family): RunRecord {
  const contender = { id: preset.id, mechanism: preset.module(parameters, preset.id) };
  const world = { scenario: 'families', path: 0, market: market(familyMarket(loanToValue)) };
  const record = runContender(contender, world, { arithmetic: fastArithmetic, seed: 1 });
  if (record.result.failure) throw new Error(record.result.failure.message);
  return record;
}

function costOf(family: string, { sales }: RunRecord, times: readonly number[]): Cost {
  const blocks = sales.reduce(
    (sum, { openedAt, closedAt = openedAt }) => sum + 1 + (closedAt - openedAt) / blockTime,
    0,
  );
  const per = (count: number) => timingOf(times.map((time) => (time * 1e3) / count));
  return {
    family,
    sales: sales.length,
    blocks: blocks / sales.length,
    perSale: per(sales.length),
    perBlock: per(blocks),
  };
}

function row({ family, sales, blocks, perSale }: Cost): Row {
  return {
    what: `${family}: a liquidation (${sales} sales, ${blocks.toFixed(0)} blocks each)`,
    measured: timingText(perSale, ' µs', 0),
  };
}
