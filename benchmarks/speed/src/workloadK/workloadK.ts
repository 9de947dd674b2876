import { type Arithmetic, exactArithmetic, fastArithmetic } from '@liqlab/core';
import { alternate, type Rounds } from '../alternate.js';
import { type Benchmark, comparisonNumbers, type Row } from '../measurement.js';
import { bareLoop } from './bareLoop.js';
import { wholeHarness } from './wholeHarness.js';
import { fullSize, makeWorkload } from './workload.js';

// A path in exact arithmetic takes as long as a hundred of the bare loop.
const rounds = {
  fast: { warmup: 10, counted: 31 },
  exact: { warmup: 2, counted: 7 },
} as const;

/** The whole harness against a bare loop over floats. */
export const workloadK: Benchmark = {
  id: 'workloadK',
  title: 'workload K, a path: the whole harness against a bare loop over floats',
  run: async () => {
    const [fast, exact] = [
      against(fastArithmetic, rounds.fast),
      against(exactArithmetic, rounds.exact),
    ];
    return {
      numbers: { fast, exact },
      rows: [row('fast', fast, 4), row('exact', exact, 15)],
    };
  },
};

type Numbers = ReturnType<typeof comparisonNumbers>;

function against(arithmetic: Arithmetic, counted: Rounds): Numbers {
  const workload = makeWorkload(fullSize, 0);
  const compared = alternate(
    () => bareLoop(workload),
    () => wholeHarness(workload, arithmetic),
    counted,
  );
  return comparisonNumbers(compared);
}

function row(arithmetic: string, numbers: Numbers, target: number): Row {
  const { ratio, ratioQuartiles, baseMilliseconds, milliseconds } = numbers;
  const [low, high] = ratioQuartiles.map((one) => one.toFixed(2));
  const times = `${milliseconds.toFixed(1)} ms against ${baseMilliseconds.toFixed(2)} ms`;
  return {
    what: `workload K, a path, ${arithmetic} arithmetic: whole harness / bare float loop`,
    measured: `${ratio.toFixed(2)} (${low} to ${high}): ${times}`,
    target: `≤ ${target}`,
  };
}
