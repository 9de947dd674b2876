import { spawn } from 'node:child_process';
import { copyFileSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll } from '@jest/globals';
import { buildSync } from 'esbuild';

const root = fileURLToPath(new URL('../../../', import.meta.url));
const cache = join(root, 'node_modules/.cache', `liqlab-cli-test-${process.pid}`);
const bin = join(cache, 'bin.mjs');

/** How a process ended, and what it wrote. */
export interface Ended {
  /** `null` after a signal. */
  readonly code: number | null;
  readonly err: string;
}

/** Compiles the command from the sources, so that processes and threads can be started in tests. */
export function useBundledCli(): void {
  beforeAll(bundle, 60_000);
  afterAll(() => rmSync(cache, { recursive: true, force: true }));
}

/**
 * Starts `liqlab compare`.
 *
 * @param disturbance - a signal, sent once when the text has come on the standard error.
 */
export function compareInProcess(
  argv: readonly string[],
  disturbance?: { readonly signal: NodeJS.Signals; readonly after: string },
): Promise<Ended> {
  const child = spawn(process.execPath, [bin, 'compare', ...argv], {
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let err = '';
  let isDisturbed = false;
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    err += text;
    if (!disturbance || isDisturbed || !err.includes(disturbance.after)) return;
    isDisturbed = child.kill(disturbance.signal);
  });
  return new Promise((resolve) => {
    child.on('close', (code) => resolve({ code, err }));
  });
}

function bundle(): void {
  const sources = join(root, 'packages/cli/src');
  mkdirSync(join(cache, 'dist'), { recursive: true });
  copyFileSync(join(root, 'packages/cli/package.json'), join(cache, 'package.json'));
  writeFileSync(
    bin,
    "import { main } from './dist/main.js';\nprocess.exitCode = await main(process.argv.slice(2));\n",
  );
  buildSync({
    entryPoints: {
      main: join(sources, 'main.ts'),
      runWorker: join(sources, 'workers/runWorker.ts'),
    },
    bundle: true,
    format: 'esm',
    platform: 'node',
    target: 'node20',
    logLevel: 'error',
    conditions: ['@liqlab/source'],
    outdir: join(cache, 'dist'),
    external: thirdParty(),
  });
}

function thirdParty(): string[] {
  const names = readdirSync(join(root, 'packages')).flatMap((folder) => {
    const manifest = readFileSync(join(root, 'packages', folder, 'package.json'), 'utf8');
    return Object.keys((JSON.parse(manifest) as { dependencies?: object }).dependencies ?? {});
  });
  return [...new Set(names)].filter((name) => !name.startsWith('@liqlab/'));
}
