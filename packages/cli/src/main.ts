import { CommanderError } from 'commander';
import type { Catalogue } from './catalogue.js';
import { createProgram } from './createProgram.js';
import { exitCode } from './exitCode.js';
import type { Io } from './io.js';

/**
 * Runs the command.
 *
 * @param argv - what follows the name of the command.
 * @param catalogue - the mechanisms that can be named; those of the composition root if absent.
 * @returns the exit code: see {@link exitCode}.
 *
 * @example
 * ```ts
 * process.exitCode = await main(['compare', '--scenario', 'calm']);
 * ```
 */
export async function main(
  argv: readonly string[],
  io: Io = process,
  catalogue?: Catalogue,
): Promise<number> {
  let code: number = exitCode.done;
  const loadCatalogue = async () => catalogue ?? (await import('./compositionRoot.js')).catalogue;
  const source = { loadCatalogue, isBuiltIn: catalogue === undefined };
  const program = createProgram(io, source, (ended) => {
    code = ended;
  });
  try {
    await program.parseAsync([...argv], { from: 'user' });
    return code;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : exitCode.badInput;
    const { inputErrorMessage } = await import('./output/inputErrorMessage.js');
    io.stderr.write(`error: ${inputErrorMessage(error)}\n`);
    return exitCode.badInput;
  }
}
