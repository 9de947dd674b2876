import type { RunExcerpt } from '@liqlab/harness';
import { markdownReport, type Results, resultsJson } from '@liqlab/report';
import { stringify } from 'yaml';
import { exitCode } from '../exitCode.js';
import type { Io } from '../io.js';
import type { Journal } from '../journal/journal.js';
import type { CompareArguments } from '../options/compareFlags.js';
import type { CompareSettings } from '../options/resolveFlags.js';
import { OutputFolder } from '../output/outputFolder.js';
import { progressOn } from '../output/progress.js';
import { setAsideNote, terminalReport } from '../output/terminalReport.js';
import { writeLiquidations, writeRuns } from '../tables/writeTables.js';
import { openPool } from '../workers/openPool.js';
import { chosenPath } from './chosenPath.js';
import { interruption } from './interruption.js';
import { recordExcerpts } from './recordExcerpts.js';
import { resultFiles } from './resultFiles.js';
import { ResultsFold } from './resultsFold.js';
import { runPlan } from './runPlan.js';
import { type StartContext, type StartedComparison, startComparison } from './startComparison.js';

/** What the command works with. */
export interface CompareContext extends StartContext {
  readonly io: Io;
  /** Whether the catalogue is that of the composition root, which a thread can load by itself. */
  readonly isBuiltIn: boolean;
}

/**
 * `liqlab compare`: everything that a user gave is checked before the first run; a run that is
 * finished is in the journal at once; the results are written when there are no more, or at Ctrl-C.
 *
 * @returns the exit code.
 * @throws {@link InputError}
 */
export async function runCompare(
  given: CompareArguments,
  context: CompareContext,
): Promise<number> {
  const started = await startComparison(given, context);
  if ('results' in started) {
    context.io.stderr.write(`${started.settings.out} is finished already.\n`);
    return show(started.results, started.settings, context.io);
  }
  const { plan, configHash, journal, settings } = started;
  const fold = new ResultsFold(plan);
  const { stop, excerpts } = await runAll(started, fold, context);
  const isPartial = stop.aborted && fold.runs < plan.runs;
  if (isPartial) context.io.stderr.write(interruptedNote(fold.runs, plan.runs, settings.out));
  if (fold.runs === 0) {
    journal.close();
    return exitCode.interrupted;
  }
  const planned = isPartial ? plan.runs : null;
  const results = fold.results({ liqlab: context.version, configHash, planned, excerpts });
  writeResults(results, started);
  closeJournal(journal, isPartial);
  const code = show(results, settings, context.io);
  return isPartial ? exitCode.interrupted : code;
}

/** What is known when no more runs are made. */
interface RunsMade {
  readonly stop: AbortSignal;
  /** Of the path that is shown in detail; `null` if the user did not want to wait. */
  readonly excerpts: ReadonlyMap<string, RunExcerpt> | null;
}

async function runAll(
  { plan, journal, settings: { workers, runLimit } }: StartedComparison,
  fold: ResultsFold,
  { io, catalogue, isBuiltIn }: CompareContext,
): Promise<RunsMade> {
  for (const run of journal.runs()) fold.add(run);
  const { signal, dispose } = io.interrupt
    ? { signal: io.interrupt, dispose: () => {} }
    : interruption();
  const runs = plan.runs - fold.runs;
  const guarded = plan.hasPlugins ? { pluginLimit: runLimit } : {};
  const pool = await openPool(catalogue, { workers, runs, isBuiltIn, ...guarded });
  const progress = progressOn(io.stderr, plan.runs, fold.runs);
  try {
    for await (const run of runPlan(plan, fold, pool, signal)) {
      journal.append(run);
      fold.add(run);
      progress.finished(run.result);
    }
    const excerpts = signal.aborted
      ? null
      : await recordExcerpts(plan, chosenPath(fold.table), fold.excerpts, pool);
    return { stop: signal, excerpts };
  } finally {
    progress.stop();
    await pool.close();
    dispose();
  }
}

function writeResults(results: Results, { plan, settings, journal }: StartedComparison): void {
  const createdBy = `liqlab ${results.liqlab}`;
  new OutputFolder(settings.out).write({
    [resultFiles.results]: resultsJson(results),
    [resultFiles.report]: markdownReport(results),
    [resultFiles.runs]: (file) => writeRuns(file, journal.runs(), createdBy),
    [resultFiles.liquidations]: (file) => writeLiquidations(file, journal.runs(), createdBy),
    [resultFiles.config]: stringify(plan.config),
  });
}

function closeJournal(journal: Journal, isPartial: boolean): void {
  if (isPartial) journal.close();
  else journal.remove();
}

function interruptedNote(finished: number, planned: number, folder: string): string {
  return `Interrupted after ${finished} of ${planned} runs: liqlab compare --resume ${folder} goes on.\n`;
}

function show(results: Results, { json, out }: CompareSettings, { stdout, stderr }: Io): number {
  if (json) stderr.write(setAsideNote(results));
  stdout.write(json ? resultsJson(results) : terminalReport(results, out));
  const hasFailed = results.contenders.some(({ failed }) => failed > 0);
  return hasFailed ? exitCode.mechanismFailed : exitCode.done;
}
