import { RunTable } from '@liqlab/harness';
import { stringify } from 'yaml';
import type { ComparisonConfig } from '../compare/comparisonConfig.js';
import {
  type ExperimentContext,
  interruptedNote,
  type RunFold,
  runAll,
} from '../compare/runAll.js';
import { type StartedComparison, startComparison } from '../compare/startComparison.js';
import { exitCode } from '../exitCode.js';
import type { FinishedRun } from '../experiment/runExecutor.js';
import type { Io } from '../io.js';
import type { CompareArguments } from '../options/compareFlags.js';
import type { CompareSettings } from '../options/resolveFlags.js';
import { OutputFolder } from '../output/outputFolder.js';
import type { Cell, Column } from '../tables/parquetTable.js';
import { type MoreColumns, writeRuns } from '../tables/writeTables.js';
import { analyseSweep } from './analyseSweep.js';
import type { SweepPlan } from './planSweep.js';
import { sweepFiles } from './sweepFiles.js';
import { sweepKind } from './sweepKind.js';
import { sweepMarkdown } from './sweepMarkdown.js';
import type { SweepResults } from './sweepSchema.js';
import { terminalSweep } from './terminalSweep.js';

/**
 * `liqlab sweep`: many values of a mechanism's parameters on the same paths, and what to choose.
 *
 * @returns the exit code.
 * @throws {@link InputError}
 */
export async function runSweep(
  given: CompareArguments,
  context: ExperimentContext,
): Promise<number> {
  const started = await startComparison(given, context, sweepKind);
  if ('results' in started) {
    context.io.stderr.write(`${started.settings.out} is finished already.\n`);
    return show(started.results, started.settings, context.io);
  }
  const { plan, configHash, journal, settings } = started;
  const fold = foldOf(plan);
  const { isPartial } = await runAll(started, fold, context, {
    kept: withoutSales,
    last: async () => undefined,
  });
  if (isPartial) {
    context.io.stderr.write(interruptedNote('sweep', fold, plan.runs, settings.out));
  }
  if (fold.runs === 0) {
    journal.close();
    return exitCode.interrupted;
  }
  const partial = isPartial ? { finished: fold.runs, planned: plan.runs } : null;
  const about = { liqlab: context.version, configHash, partial };
  const results = analyseSweep(plan, fold.table, about);
  writeResults(results, fold.table, started);
  if (isPartial) journal.close();
  else journal.remove();
  const code = show(results, settings, context.io);
  return isPartial ? exitCode.interrupted : code;
}

function foldOf({ sources, contenders, used }: SweepPlan): RunFold {
  const table = new RunTable(
    sources.map(({ name }) => name),
    contenders.map(({ id }) => id),
    [...used.values()].flatMap(({ measures }) => measures),
  );
  let runs = 0;
  return {
    table,
    get runs() {
      return runs;
    },
    add({ result }) {
      table.add(result);
      runs += 1;
    },
  };
}

/** No file of a sweep has single sales. */
function withoutSales({ result, facts }: FinishedRun): FinishedRun {
  return { result, facts, sales: [] };
}

function writeResults(
  results: SweepResults,
  { measures }: RunTable,
  { plan, settings, journal }: StartedComparison<SweepPlan>,
): void {
  const createdBy = `liqlab ${results.liqlab}`;
  new OutputFolder(settings.out).write({
    [sweepFiles.results]: sweepJson(results),
    [sweepFiles.report]: sweepMarkdown(results),
    [sweepFiles.runs]: (file) =>
      writeRuns(file, journal.runs(), {
        measures: measures.map(({ id }) => id),
        createdBy,
        more: parameterColumns(results),
      }),
    [sweepFiles.config]: stringify(configFile(plan.config)),
  });
}

/** As a file for `--config` says it. */
function configFile({ mechanisms: _, baseline: _baseline, ...config }: ComparisonConfig): object {
  return config;
}

/** The values of what was varied, beside the measures. */
function parameterColumns({ parameters, points }: SweepResults): MoreColumns {
  const byContender = new Map(points.map((point) => [point.contender, point.parameters]));
  return {
    columns: parameters.map(({ name }): Column => ({ name, type: 'DOUBLE', isOptional: true })),
    cells: ({ result }): Cell[] =>
      parameters.map(({ name }) => byContender.get(result.contender)?.[name] ?? null),
  };
}

function sweepJson(results: SweepResults): string {
  return `${JSON.stringify(results, null, 2)}\n`;
}

function show(results: SweepResults, { json, out }: CompareSettings, { stdout }: Io): number {
  stdout.write(json ? sweepJson(results) : terminalSweep(results, out));
  const hasFailed =
    results.points.some(({ failed }) => failed > 0) ||
    results.measures.some(({ fault }) => fault !== undefined);
  return hasFailed ? exitCode.mechanismFailed : exitCode.done;
}
