import { setImmediate } from 'node:timers/promises';
import { type ComparisonRequest, compare, type RunResult } from '@liqlab/harness';
import { markdownReport, resultsJson } from '@liqlab/report';
import type { Catalogue } from '../catalogue.js';
import { exitCode } from '../exitCode.js';
import type { Io } from '../io.js';
import type { CompareOptions } from '../options/compareOptions.js';
import { OutputFolder } from '../output/outputFolder.js';
import { progressOn } from '../output/progress.js';
import { setAsideNote, terminalReport } from '../output/terminalReport.js';
import { withPlugins } from '../plugins/withPlugins.js';
import { planComparison } from './comparisonPlan.js';

/** What the command works with. */
export interface CompareContext {
  readonly io: Io;
  readonly catalogue: Catalogue;
  /** Of liqlab. */
  readonly version: string;
}

const files = { results: 'results.json', report: 'report.md' } as const;

/**
 * `liqlab compare`: everything that a user gave is checked before the first run, and nothing is
 * written before the last.
 *
 * @returns the exit code.
 * @throws {@link InputError}
 */
export async function runCompare(
  options: CompareOptions,
  { io, catalogue, version }: CompareContext,
): Promise<number> {
  const named = await withPlugins(options.mechanisms ?? catalogue.defaults, catalogue);
  const { request, toResults } = planComparison(options, named, version);
  const folder = new OutputFolder(options.out);
  folder.check(Object.values(files));
  const results = toResults(await runAll(request, io));
  const json = resultsJson(results);
  folder.write({ [files.results]: json, [files.report]: markdownReport(results) });
  if (options.json) io.stderr.write(setAsideNote(results));
  io.stdout.write(options.json ? json : terminalReport(results, options.out));
  const hasFailed = results.contenders.some(({ failures }) => failures.length > 0);
  return hasFailed ? exitCode.mechanismFailed : exitCode.done;
}

async function runAll(request: ComparisonRequest, { stderr }: Io): Promise<RunResult[]> {
  const progress = progressOn(stderr, request.contenders.length * request.worlds.length);
  const runs: RunResult[] = [];
  try {
    for (const run of compare(request)) {
      runs.push(run);
      progress.finished(run);
      // Lets the progress be drawn, and Ctrl-C be heard, between two runs.
      await setImmediate();
    }
  } finally {
    progress.stop();
  }
  return runs;
}
