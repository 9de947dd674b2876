import type { MeasureDescription, RunResult } from '@liqlab/harness';
import type { Results } from '../src/index.js';
import { pathFacts, run, sampleResults, within } from './sampleResults.js';

/** Numbers that look drawn, and are the same every time. */
function drawn(seed: number): number {
  const x = Math.sin(seed * 12.9898) * 43758.5453;
  return x - Math.floor(x);
}

function numbersOf(seed: number): Record<string, number> {
  const [lenders, keepers, pool] = [0.8 + 0.1 * drawn(seed), 0.03 * drawn(seed + 1), 0.02];
  const [detection, opening, first, last] = [1, 2, 3, 4].map((k) => 900 * drawn(seed + k));
  return {
    recovery: 1 - 0.1 * drawn(seed + 5),
    badDebt: 5000 * drawn(seed + 6),
    badDebtShare: 0.01 * drawn(seed + 6),
    borrowerLoss: 0.05 + 0.1 * drawn(seed + 7),
    slippage: 0.05,
    slippageDrift: -0.01,
    slippageDiscount: 0.05,
    slippageImpact: 0.01,
    waitingDetection: detection ?? 0,
    waitingInitiation: opening ?? 0,
    waitingFirstFill: first ?? 0,
    waitingLastFill: last ?? 0,
    waitingTotal: (detection ?? 0) + (opening ?? 0) + (first ?? 0) + (last ?? 0),
    dollarLenders: lenders,
    dollarKeepers: keepers,
    dollarPool: pool,
    dollarPriceMoves: -0.01,
    dollarBadDebt: 1 - lenders - keepers - pool + 0.01,
    keeperProfit: 4000 * drawn(seed + 8),
    gasPerSale: 40 * drawn(seed + 9),
    longestWait: 900 * drawn(seed + 10),
  };
}

/** Measures of a user's own. */
const own = [
  { id: 'gasPerSale', title: 'gas per sale', unit: 'debt asset', chart: 'distribution' },
  { id: 'longestWait', title: 'longest wait', unit: 'seconds' },
].map((one) => ({ ...one, group: 'keepers', better: 'less', formula: 'f', from: './own.js' }));

function timelineRun(contender: string, position: string, keeper: string) {
  const at = Array.from({ length: 100 }, (_, block) => 60 * block);
  const reference = at.map((second) => 2000 - 400 * Math.sin(second / 2000));
  return {
    contender,
    prices: { at, reference, oracle: reference.map((price, i) => (i === 0 ? null : price + 9)) },
    sales: [
      {
        ...{ sale: 0, position, debt: 15_000, lot: 10, breachAt: 600, shownAt: 660 },
        ...{ openedAt: 720, closedAt: 3000, writtenOff: 12, resets: 0 },
        offers: { at: [720, 1500, 2400], price: [2100, 1900, 1700] },
      },
    ],
    salesInRun: 3,
    fills: [{ sale: 0, at: 2400, price: 1700, sold: 10, by: `keeper ${keeper}` }],
    fillsInRun: 4,
  };
}

/** Results with everything that a report shows: two scenarios, eight paths of each. */
export function richResults(
  contenders: readonly string[],
  names: { readonly scenario?: string; readonly position?: string; readonly keeper?: string } = {},
): Results {
  const { scenario = 'fall', position = 'ann', keeper = 'flash' } = names;
  const paths = Array.from({ length: 8 }, (_, path) => path);
  const runs = paths.flatMap((path) =>
    [scenario, 'rise'].flatMap((place, at) =>
      contenders.map(
        (id, index): RunResult =>
          within(place, run(id, numbersOf(path + 100 * index + 17 * at), path)),
      ),
    ),
  );
  const levels = Array.from({ length: 11 }, (_, index) => ({
    fall: index / 20,
    price: 2000 * (1 - index / 20),
    positions: index % 3,
    debt: 1000 * (index % 3),
    totalDebt: 1000 * index,
    toxicDebt: 300 * index,
  }));
  const subject = {
    paths: paths.map(pathFacts),
    timeline: {
      scenario,
      path: 2,
      startsAt: 1_621_382_400,
      chosen: 'the path with most of it',
      runs: contenders.map((id) => timelineRun(id, position, keeper)),
    },
    map: { scenario, path: 2, price: 2000, step: 0.05, bonus: 0.05, levels },
    notes: [{ part: 'venue', models: 'a pool', leavesOut: ['other pools'] }],
  };
  return sampleResults(runs, subject, own as readonly MeasureDescription[]);
}
