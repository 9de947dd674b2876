import { spawnSync } from 'node:child_process';
import { PluginError } from '../errors.js';

const isCommonJs = /Unexpected token 'export'|Cannot use import statement outside a module/;

/** What to tell of a module that could not be imported: what is wrong, where, and the remedy. */
export function loadingProblem(name: string, entry: string, error: unknown): PluginError {
  const { name: kind, message: problem } = error instanceof Error ? error : new Error(`${error}`);
  if (kind !== 'SyntaxError') return new PluginError(name, `cannot be loaded: ${problem}`);
  if (isCommonJs.test(problem)) {
    const remedy = 'Call it .mjs, or write "type": "module" into the package.json beside it';
    return new PluginError(name, 'cannot be loaded: Node takes it for CommonJS', remedy);
  }
  const where = lineOf(entry) ?? 'a file that it imports';
  return new PluginError(name, `cannot be loaded: ${problem} (${where})`, 'Correct the code there');
}

// The error itself does not say it.
function lineOf(file: string): string | undefined {
  const { stderr } = spawnSync(process.execPath, ['--check', file], { encoding: 'utf8' });
  const [, line] = /:(\d+)\n/.exec(stderr) ?? [];
  return line && `line ${line}`;
}
