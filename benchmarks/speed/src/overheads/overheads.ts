import { fastArithmetic } from '@liqlab/core';
import type { RunEvent } from '@liqlab/harness';
import { alternate } from '../alternate.js';
import { inTurns } from '../inTurns.js';
import { type Benchmark, timingText } from '../measurement.js';
import { type Timing, timingOf } from '../timing.js';
import { wholeHarness } from '../workloadK/wholeHarness.js';
import { fullSize, makeWorkload, type Workload } from '../workloadK/workload.js';
import { recordingOf } from './recording.js';
import { replayChecked, replayUnchecked } from './replays.js';

const rounds = { warmup: 5, counted: 15 };

/** What the conservation checks and the event log cost: on against off. */
export const overheads: Benchmark = {
  id: 'overheads',
  title: 'conservation checks and event log, workload K, fast arithmetic',
  run: async () => {
    const workload = makeWorkload(fullSize, 0);
    const checks = costOfChecks(workload);
    const log = costOfLog(workload);
    return {
      numbers: {
        conservation: {
          nanosecondsPerTransfer: checks.perTransfer.median,
          shareOfRun: checks.share.median,
        },
        eventLog: { ratio: log.median },
      },
      rows: [
        {
          what: 'conservation checks, the log of a run replayed with and without: a transfer',
          measured: timingText(checks.perTransfer, ' ns', 0),
        },
        {
          what: 'the same, all of a run / the run',
          measured: `${(checks.share.median * 100).toFixed(1)} %`,
        },
        {
          what: 'run that keeps its whole log / run that folds it as it streams',
          measured: timingText(log, '', 2),
        },
      ],
    };
  },
};

function costOfChecks(workload: Workload): { perTransfer: Timing; share: Timing } {
  const recording = recordingOf(workload);
  const transfers = recording.movements.reduce((sum, one) => sum + one.transfers.length, 0);
  const [checked, unchecked, run] = inTurns(
    [
      () => replayChecked(recording),
      () => replayUnchecked(recording),
      () => wholeHarness(workload, fastArithmetic),
    ],
    rounds,
  ) as [number[], number[], number[]];
  const checks = checked.map((time, round) => time - (unchecked[round] as number));
  return {
    perTransfer: timingOf(checks.map((time) => (time * 1e6) / transfers)),
    share: timingOf(checks.map((time, round) => time / (run[round] as number))),
  };
}

function costOfLog(workload: Workload): Timing {
  const keepTheLog = () => {
    const log: RunEvent[] = [];
    wholeHarness(workload, fastArithmetic, (entry) => log.push(entry));
    return log;
  };
  return alternate(() => wholeHarness(workload, fastArithmetic), keepTheLog, rounds).ratio;
}
