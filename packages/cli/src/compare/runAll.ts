import type { RunTable } from '@liqlab/harness';
import type { FinishedRun } from '../experiment/runExecutor.js';
import type { Io } from '../io.js';
import { progressOn } from '../output/progress.js';
import { staleNote } from '../plugins/staleNote.js';
import { openPool } from '../workers/openPool.js';
import type { RunPool } from '../workers/runPool.js';
import type { ComparisonPlan } from './comparisonPlan.js';
import { interruption } from './interruption.js';
import { runPlan } from './runPlan.js';
import type { StartContext, StartedComparison } from './startComparison.js';

/** Takes runs as they come. */
export interface RunFold {
  /** The numbers of every run. */
  readonly table: RunTable;
  /** Runs taken so far. */
  readonly runs: number;
  /** Takes the next run, in the order of the plan. */
  add(run: FinishedRun): void;
}

/** What a command works with that makes many runs. */
export interface ExperimentContext extends StartContext {
  readonly io: Io;
  /** Whether the catalogue is that of the composition root, which a thread can load by itself. */
  readonly isBuiltIn: boolean;
}

/** What a command does beside making runs. */
export interface RunAllOptions<Last> {
  /** What of a run goes into the journal; all of it if absent. */
  readonly kept?: (run: FinishedRun) => FinishedRun;
  /** What is done when all runs are made, while there is a pool. */
  last(pool: RunPool): Promise<Last>;
}

/** What is known when no more runs are made. */
export interface RunsMade<Last> {
  /** Whether Ctrl-C ended it before its time. */
  readonly isPartial: boolean;
  /** What {@link RunAllOptions.last} gave; `null` if the user did not want to wait. */
  readonly last: Last | null;
}

/**
 * Makes the runs of a plan that the journal does not have; each is in the journal and in the fold before
 * it counts as finished.
 */
export async function runAll<Last>(
  { plan, journal, settings: { workers, runLimit } }: StartedComparison<ComparisonPlan>,
  fold: RunFold,
  { io, catalogue, isBuiltIn }: ExperimentContext,
  { kept = (run) => run, last }: RunAllOptions<Last>,
): Promise<RunsMade<Last>> {
  for (const run of journal.runs()) fold.add(run);
  const { signal, dispose } = io.interrupt
    ? { signal: io.interrupt, dispose: () => {} }
    : interruption();
  for (const plugin of plan.plugins) io.stderr.write(staleNote(plugin));
  const runs = plan.runs - fold.runs;
  const guarded = plan.plugins.length > 0 ? { pluginLimit: runLimit } : {};
  const pool = await openPool(catalogue, { workers, runs, isBuiltIn, ...guarded });
  const progress = progressOn(io.stderr, plan.runs, fold.runs);
  try {
    for await (const run of runPlan(plan, fold, pool, signal)) {
      journal.append(kept(run));
      fold.add(run);
      progress.finished(run.result);
    }
    const isPartial = signal.aborted && fold.runs < plan.runs;
    return { isPartial, last: signal.aborted ? null : await last(pool) };
  } finally {
    progress.stop();
    await pool.close();
    dispose();
  }
}

/** What to tell whoever pressed Ctrl-C. */
export function interruptedNote(
  command: string,
  { runs }: RunFold,
  planned: number,
  folder: string,
): string {
  return `Interrupted after ${runs} of ${planned} runs: liqlab ${command} --resume ${folder} goes on.\n`;
}
