import { fastArithmetic } from '@liqlab/core';
import { alternate } from '../alternate.js';
import type { Benchmark, Row } from '../measurement.js';
import { wholeHarness } from '../workloadK/wholeHarness.js';
import { makeWorkload, type Workload } from '../workloadK/workload.js';
import { type NetTime, netTimes } from './netTimes.js';
import { withIdlePositions } from './withIdlePositions.js';
import { type WorkerTimes, workerTimes } from './workerTimes.js';

const steps = 1000;
const bookSizes = [1e3, 1e4, 1e5, 1e6];
const fewRounds = { warmup: 1, counted: 5 };
const rounds = { warmup: 3, counted: 9 };

/** How time grows with what there is, and with what happens. */
export const growth: Benchmark = {
  id: 'growth',
  title: 'growth, in fast arithmetic',
  run: async () => {
    const idle = netTimes(books(1e3, bookSizes), fewRounds);
    const [small, large] = netTimes(books(1e4, [1e4, 1e6]), fewRounds) as [NetTime, NetTime];
    const tenfold = { steps: tenTimesSteps(), paths: tenTimesPaths() };
    const workers = await workerTimes();
    const onePercent = large.run.median / small.run.median;
    return {
      numbers: {
        idlePositions: bookSizes.map((positions, index) => ({ positions, ...flat(idle[index]) })),
        onePercentTouched: { ratio: onePercent, small: flat(small), large: flat(large) },
        stepsTenfold: { ratio: tenfold.steps },
        pathsTenfold: { ratio: tenfold.paths },
        workers,
      },
      rows: [
        ...idle.map((one, index) => idleRow(bookSizes[index] as number, one)),
        {
          what: '1e6 positions / 1e4 positions, 10,000 of them touched, without set-up',
          measured: `${onePercent.toFixed(2)}: ${milliseconds(large)} against ${milliseconds(small)}`,
          target: '≤ 3',
        },
        { what: 'steps × 10, same positions', measured: `time × ${tenfold.steps.toFixed(2)}` },
        { what: 'paths × 10', measured: `time × ${tenfold.paths.toFixed(2)}` },
        workersRow(workers),
      ],
    };
  },
};

function books(touched: number, totals: readonly number[]): readonly Workload[] {
  const workload = makeWorkload({ steps, positions: touched }, 0);
  return totals.map((total) => withIdlePositions(workload, total));
}

function tenTimesSteps(): number {
  const [short, long] = [steps, 10 * steps].map((count) =>
    makeWorkload({ steps: count, positions: 1000 }, 0),
  ) as [Workload, Workload];
  return alternate(
    () => run(short),
    () => run(long),
    rounds,
  ).ratio.median;
}

function tenTimesPaths(): number {
  const paths = Array.from({ length: 10 }, () => makeWorkload({ steps, positions: 1000 }, 0));
  const [first] = paths as [Workload];
  return alternate(
    () => run(first),
    () => paths.forEach(run),
    rounds,
  ).ratio.median;
}

function run(workload: Workload): void {
  wholeHarness(workload, fastArithmetic);
}

function flat(time: NetTime | undefined) {
  return { milliseconds: time?.run.median, setUpMilliseconds: time?.setUp.median };
}

function milliseconds({ run: { median } }: NetTime): string {
  return `${median.toFixed(0)} ms`;
}

function idleRow(positions: number, time: NetTime): Row {
  return {
    what: `${positions.toExponential(0)} positions, 1,000 of them touched`,
    measured: `${milliseconds(time)}, after a set-up of ${time.setUp.median.toFixed(0)} ms`,
  };
}

function workersRow({ ratio, oneMilliseconds, twoMilliseconds, paths }: WorkerTimes): Row {
  const [one, two] = [oneMilliseconds, twoMilliseconds].map((time) => (time / 1e3).toFixed(1));
  return {
    what: `one worker / two workers, ${paths} paths, start-up included`,
    measured: `${ratio.toFixed(2)}: ${one} s against ${two} s`,
    target: '≥ 1.8',
  };
}
