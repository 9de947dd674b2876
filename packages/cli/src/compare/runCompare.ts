import {
  htmlReport,
  markdownReport,
  pageAssets,
  plainText,
  type Results,
  reportPictures,
  resultsJson,
} from '@liqlab/report';
import { stringify } from 'yaml';
import { exitCode } from '../exitCode.js';
import type { Io } from '../io.js';
import type { Journal } from '../journal/journal.js';
import type { CompareArguments } from '../options/compareFlags.js';
import type { CompareSettings } from '../options/resolveFlags.js';
import { OutputFolder, type ReportFiles } from '../output/outputFolder.js';
import { setAsideNote, terminalReport } from '../output/terminalReport.js';
import { openHost } from '../plugins/openHost.js';
import { writeLiquidations, writeRuns } from '../tables/writeTables.js';
import { chosenPath } from './chosenPath.js';
import { comparisonKind } from './comparisonKind.js';
import type { ComparisonPlan } from './comparisonPlan.js';
import { ownReports } from './ownReports.js';
import { recordExcerpts } from './recordExcerpts.js';
import { resultFiles } from './resultFiles.js';
import { ResultsFold } from './resultsFold.js';
import { type ExperimentContext, interruptedNote, runAll } from './runAll.js';
import { type StartedComparison, startComparison } from './startComparison.js';

/**
 * `liqlab compare`: everything that a user gave is checked before the first run; a run that is
 * finished is in the journal at once; the results are written when there are no more, or at Ctrl-C.
 *
 * @returns the exit code.
 * @throws {@link InputError}
 */
export async function runCompare(
  given: CompareArguments,
  context: ExperimentContext,
): Promise<number> {
  const started = await startComparison(given, context, comparisonKind);
  if ('results' in started) {
    context.io.stderr.write(`${started.settings.out} is finished already.\n`);
    return show(started.results, started.settings, context.io);
  }
  const { plan, configHash, journal, settings } = started;
  const fold = new ResultsFold(plan);
  const { isPartial, last: excerpts } = await runAll(started, fold, context, {
    last: (pool) => recordExcerpts(plan, chosenPath(fold.table), fold.excerpts, pool),
  });
  if (isPartial) {
    context.io.stderr.write(interruptedNote('compare', fold, plan.runs, settings.out));
  }
  if (fold.runs === 0) {
    journal.close();
    return exitCode.interrupted;
  }
  const planned = isPartial ? plan.runs : null;
  const results = fold.results({ liqlab: context.version, configHash, planned, excerpts });
  const reports = await ownReports(results, plan.used, openHost(context.catalogue));
  await writeResults(results, started, reports.files);
  for (const problem of reports.problems) context.io.stderr.write(`${plainText(problem)}\n`);
  closeJournal(journal, isPartial);
  const shown = show(results, settings, context.io);
  const code = reports.problems.length > 0 ? exitCode.mechanismFailed : shown;
  return isPartial ? exitCode.interrupted : code;
}

async function writeResults(
  results: Results,
  { plan, settings, journal }: StartedComparison<ComparisonPlan>,
  own: ReportFiles,
): Promise<void> {
  const measures = results.measures.map(({ id }) => id);
  const createdBy = `liqlab ${results.liqlab}`;
  new OutputFolder(settings.out).write({
    [resultFiles.results]: resultsJson(results),
    [resultFiles.page]: htmlReport(results, pageAssets()),
    [resultFiles.report]: markdownReport(results),
    ...(await reportPictures(results)),
    [resultFiles.runs]: (file) => writeRuns(file, journal.runs(), { measures, createdBy }),
    [resultFiles.liquidations]: (file) => writeLiquidations(file, journal.runs(), createdBy),
    [resultFiles.config]: stringify(plan.config),
    ...own,
  });
}

function closeJournal(journal: Journal, isPartial: boolean): void {
  if (isPartial) journal.close();
  else journal.remove();
}

function show(results: Results, { json, out }: CompareSettings, { stdout, stderr }: Io): number {
  if (json) stderr.write(setAsideNote(results));
  stdout.write(json ? resultsJson(results) : terminalReport(results, out));
  const hasFailed =
    results.contenders.some(({ failed }) => failed > 0) ||
    results.measures.some(({ fault }) => fault !== undefined);
  return hasFailed ? exitCode.mechanismFailed : exitCode.done;
}
