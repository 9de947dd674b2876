import { fastArithmetic } from '@liqlab/core';
import type { Rounds } from '../alternate.js';
import { inTurns } from '../inTurns.js';
import { type Timing, timingOf } from '../timing.js';
import { wholeHarness } from '../workloadK/wholeHarness.js';
import type { Workload } from '../workloadK/workload.js';

/** What a workload costs, and what of it is the set-up: containers, accounts, the queue. */
export interface NetTime {
  /** Milliseconds of the run without the set-up. */
  readonly run: Timing;
  readonly setUp: Timing;
}

/** Times the workloads in turn in fast arithmetic, each beside a run that ends at its first price. */
export function netTimes(workloads: readonly Workload[], rounds: Rounds): readonly NetTime[] {
  const bodies = workloads.flatMap((workload) => [
    () => wholeHarness(withoutSteps(workload), fastArithmetic),
    () => wholeHarness(workload, fastArithmetic),
  ]);
  const times = inTurns(bodies, rounds);
  return workloads.map((_, index) => {
    const [setUp, whole] = [times[2 * index], times[2 * index + 1]] as [number[], number[]];
    const run = whole.map((milliseconds, round) => milliseconds - (setUp[round] as number));
    return { run: timingOf(run), setUp: timingOf(setUp) };
  });
}

function withoutSteps(workload: Workload): Workload {
  const { path } = workload;
  return { ...workload, path: { ...path, prices: path.prices.slice(0, 1) } };
}
