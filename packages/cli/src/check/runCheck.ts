import { type LawResult, laws } from '@liqlab/conformance';
import type { Catalogue } from '../catalogue.js';
import { chooseContenders } from '../compare/contenders.js';
import { PluginLostError } from '../errors.js';
import { exitCode } from '../exitCode.js';
import type { ContenderSpec } from '../experiment/runSpec.js';
import type { Io } from '../io.js';
import { openHost } from '../plugins/openHost.js';
import type { PluginHost } from '../plugins/question.js';
import { staleNote } from '../plugins/staleNote.js';
import { withHost } from '../plugins/withHost.js';
import { checkLine, checkSummary } from './checkText.js';

/** The arguments of `liqlab check`. */
export interface CheckArguments {
  readonly seed?: number;
  /** Random games that each law is tried on. */
  readonly runs?: number;
  /** Seconds that a law may take. */
  readonly runLimit: number;
}

/**
 * `liqlab check`: examines the mechanisms of a module, or one of the catalogue, law by law.
 *
 * @returns the exit code.
 * @throws {@link InputError}
 */
export async function runCheck(
  name: string,
  options: CheckArguments,
  { io, catalogue }: { readonly io: Io; readonly catalogue: Catalogue },
): Promise<number> {
  return withHost(openHost(catalogue, options.runLimit), async (host) => {
    const chosen = await chooseContenders({ names: [name], used: new Map(), catalogue, host });
    const results: LawResult[] = [];
    for (const { spec: contender } of chosen) {
      if (contender.plugin !== undefined) io.stderr.write(staleNote(contender.plugin));
      io.stdout.write(`${contender.id}\n\n`);
      for (const { id: law } of laws) {
        const result = await examined({ contender, law, options }, host);
        io.stdout.write(checkLine(result));
        results.push(result);
      }
    }
    io.stdout.write(checkSummary(results));
    return results.every(({ passed }) => passed) ? exitCode.done : exitCode.mechanismFailed;
  });
}

/** What is examined, by which law. */
interface LawCase {
  readonly contender: ContenderSpec;
  readonly law: string;
  readonly options: CheckArguments;
}

/** A mechanism that does not come back from a law breaks it. */
async function examined(
  { contender, law: id, options: { seed, runs } }: LawCase,
  host: PluginHost,
): Promise<LawResult> {
  try {
    return await host.ask({ ask: 'examine', exam: { contender, law: id, seed, runs } });
  } catch (error) {
    if (!(error instanceof PluginLostError)) throw error;
    const { title = '', formula = '' } = laws.find((law) => law.id === id) ?? {};
    const counterexample = `the mechanism ${error.problem}`;
    return { id, title, formula, passed: false, counterexample, seed: seed ?? 1 };
  }
}
