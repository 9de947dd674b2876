import { type Arithmetic, exactArithmetic, fastArithmetic } from '@liqlab/core';
import { alternate, type Rounds } from '../alternate.js';
import { type Benchmark, comparisonNumbers, type Row } from '../measurement.js';
import { bareLoop } from './bareLoop.js';
import { mechanismLoop } from './mechanismLoop.js';
import { wholeHarness } from './wholeHarness.js';
import { fullSize, makeWorkload, type Workload } from './workload.js';

// A path in exact arithmetic takes as long as a hundred of the bare loop.
const rounds = {
  fast: { warmup: 10, counted: 31 },
  exact: { warmup: 2, counted: 7 },
} as const;

/** The whole harness against a bare loop over floats, and the interface alone against the same. */
export const workloadK: Benchmark = {
  id: 'workloadK',
  title: 'workload K, a path: the whole harness against a bare loop over floats',
  run: async () => {
    const [fast, exact] = [
      against(fastArithmetic, wholeHarness, rounds.fast),
      against(exactArithmetic, wholeHarness, rounds.exact),
    ];
    const [fastInterface, exactInterface] = [
      against(fastArithmetic, mechanismLoop, rounds.fast),
      against(exactArithmetic, mechanismLoop, rounds.exact),
    ];
    return {
      numbers: {
        fast: { ...fast, interface: fastInterface },
        exact: { ...exact, interface: exactInterface },
      },
      rows: [
        row('fast', 'whole harness', fast, '≤ 4'),
        row('exact', 'whole harness', exact, '≤ 15'),
        row('fast', 'mechanism and ledger alone', fastInterface),
        row('exact', 'mechanism and ledger alone', exactInterface),
      ],
    };
  },
};

type Numbers = ReturnType<typeof comparisonNumbers>;

function against(
  arithmetic: Arithmetic,
  contender: (workload: Workload, arithmetic: Arithmetic) => unknown,
  counted: Rounds,
): Numbers {
  const workload = makeWorkload(fullSize, 0);
  const compared = alternate(
    () => bareLoop(workload),
    () => contender(workload, arithmetic),
    counted,
  );
  return comparisonNumbers(compared);
}

function row(arithmetic: string, contender: string, numbers: Numbers, target?: string): Row {
  const { ratio, ratioQuartiles, baseMilliseconds, milliseconds } = numbers;
  const [low, high] = ratioQuartiles.map((one) => one.toFixed(2));
  const times = `${milliseconds.toFixed(1)} ms against ${baseMilliseconds.toFixed(2)} ms`;
  return {
    what: `workload K, a path, ${arithmetic} arithmetic: ${contender} / bare float loop`,
    measured: `${ratio.toFixed(2)} (${low} to ${high}): ${times}`,
    ...(target === undefined ? {} : { target }),
  };
}
