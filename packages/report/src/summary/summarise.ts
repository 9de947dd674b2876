import { measures, type RunResult } from '@liqlab/harness';
import type { ContenderSummary, LostRun, MeasureSummary } from './contenderSummary.js';

/**
 * The results of one contender summed up. With one path the mean of a measure is the number itself;
 * a lost run is in no mean.
 */
export function summarise(results: readonly RunResult[], contender: string): ContenderSummary {
  const runs = results.filter((result) => result.contender === contender);
  return {
    contender,
    runs: runs.length,
    eventsPosted: runs.reduce((sum, { eventsPosted }) => sum + eventsPosted, 0),
    measures: Object.fromEntries(measures.map(({ id }) => [id, meanOf(id, runs)])),
    failures: runs.flatMap(lostRun),
  };
}

function meanOf(measure: string, runs: readonly RunResult[]): MeasureSummary {
  const values = runs.map((run) => run.measures[measure] ?? null).filter((value) => value !== null);
  const sum = values.reduce((total, value) => total + value, 0);
  return { mean: values.length === 0 ? null : sum / values.length, runs: values.length };
}

function lostRun({ scenario, path, failure }: RunResult): LostRun[] {
  return failure ? [{ scenario, path, ...failure }] : [];
}
