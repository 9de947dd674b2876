import type { FinishedRun } from '../experiment/runExecutor.js';
import type { RunSpec } from '../experiment/runSpec.js';
import { inOrder } from '../workers/inOrder.js';
import type { RunPool } from '../workers/runPool.js';
import type { ComparisonPlan } from './comparisonPlan.js';
import { isNarrowEnough } from './isNarrowEnough.js';
import type { RunFold } from './runAll.js';

/** Paths after which the intervals are looked at again. */
export const pathsBetweenLooks = 20;

/**
 * Makes the runs of a plan that are not in the fold yet, which has the first ones; gives them in the
 * order of the plan, to be added to the fold before the next is asked for.
 *
 * With `untilInterval` it looks at the intervals every {@link pathsBetweenLooks} paths: at the same
 * paths whatever the number of workers, and however often it was interrupted.
 */
export async function* runPlan(
  plan: ComparisonPlan,
  fold: RunFold,
  pool: RunPool,
  stop: AbortSignal,
): AsyncGenerator<FinishedRun> {
  const { untilInterval, baseline } = plan.config;
  const looks = untilInterval === undefined ? plan.runs : pathsBetweenLooks * plan.runsPerPath;
  for (let end = looks; ; end += looks) {
    const next = Math.min(end, plan.runs);
    // Of looks before the last run of the fold it is known that they went on.
    if (fold.runs > next) continue;
    yield* inOrder(specs(plan, fold.runs, next), pool, stop);
    if (stop.aborted || next === plan.runs) return;
    if (untilInterval !== undefined && isNarrowEnough(fold.table, baseline, untilInterval)) return;
  }
}

function* specs(plan: ComparisonPlan, from: number, to: number): Generator<RunSpec> {
  for (let run = from; run < to; run += 1) yield plan.spec(run);
}
