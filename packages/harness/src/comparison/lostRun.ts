import { measures } from '../measures/measures.js';
import type { RunFailure, RunResult } from './comparison.js';

/** The result of a run that was lost: it has no numbers. */
export function lostRun(
  run: Pick<RunResult, 'contender' | 'scenario' | 'path'>,
  failure: RunFailure,
): RunResult {
  const none = measures.map(({ id }) => [id, null] as const);
  return { ...run, measures: Object.fromEntries(none), eventsPosted: 0, failure };
}
