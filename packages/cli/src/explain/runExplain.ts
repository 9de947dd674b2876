import type { Catalogue } from '../catalogue.js';
import { exitCode } from '../exitCode.js';
import type { Io } from '../io.js';
import { staleNote } from '../plugins/staleNote.js';
import type { ExplainArguments } from './explainArguments.js';
import { explainedRun } from './explainedRun.js';
import { explanationJson } from './explanationJson.js';
import { explanationText } from './explanationText.js';

/** What the command works with. */
export interface ExplainContext {
  readonly io: Io;
  readonly catalogue: Catalogue;
  /** Of liqlab. */
  readonly version: string;
}

/**
 * `liqlab explain`: one run made again, and what happened to one of its positions.
 *
 * @returns the exit code.
 * @throws {@link InputError}
 */
export async function runExplain(
  given: ExplainArguments,
  { io, catalogue, version }: ExplainContext,
): Promise<number> {
  const run = await explainedRun(given, catalogue);
  const { plugin } = run.spec.contender;
  if (plugin !== undefined) io.stderr.write(staleNote(plugin));
  io.stdout.write(given.json ? explanationJson(run, version) : explanationText(run));
  return run.finished.result.failure ? exitCode.mechanismFailed : exitCode.done;
}
