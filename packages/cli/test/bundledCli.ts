import { spawn } from 'node:child_process';
import { copyFileSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll } from '@jest/globals';
import { type BuildOptions, buildSync } from 'esbuild';

const root = fileURLToPath(new URL('../../../', import.meta.url));
const cache = join(root, 'node_modules/.cache', `liqlab-cli-test-${process.pid}`);
const bin = join(cache, 'bin.mjs');

/** How a process ended, and what it wrote. */
export interface Ended {
  /** `null` after a signal. */
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

/**
 * Compiles the command from the sources, so that processes and threads can be started in tests.
 *
 * @param plugins - modules to compile as well, each with all it needs: see {@link bundled}.
 */
export function useBundledCli(plugins: Readonly<Record<string, string>> = {}): void {
  beforeAll(() => bundle(plugins), 60_000);
  afterAll(() => rmSync(cache, { recursive: true, force: true }));
}

/** Path of a compiled plug-in. */
export function bundled(plugin: string): string {
  return join(cache, 'plugins', `${plugin}.js`);
}

/** Starts `liqlab compare`: see {@link liqlabInProcess}. */
export function compareInProcess(
  argv: readonly string[],
  disturbance?: Disturbance,
): Promise<Ended> {
  return liqlabInProcess(['compare', ...argv], disturbance);
}

/** A signal, sent once when the text has come on the standard error. */
export interface Disturbance {
  readonly signal: NodeJS.Signals;
  readonly after: string;
}

/**
 * Starts the command.
 *
 */
export function liqlabInProcess(
  argv: readonly string[],
  disturbance?: Disturbance,
): Promise<Ended> {
  const child = spawn(process.execPath, [bin, ...argv], { stdio: ['ignore', 'pipe', 'pipe'] });
  let [out, err] = ['', ''];
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    out += text;
  });
  let isDisturbed = false;
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    err += text;
    if (!disturbance || isDisturbed || !err.includes(disturbance.after)) return;
    isDisturbed = child.kill(disturbance.signal);
  });
  return new Promise((resolve) => {
    child.on('close', (code) => resolve({ code, out, err }));
  });
}

function bundle(plugins: Readonly<Record<string, string>>): void {
  const sources = join(root, 'packages/cli/src');
  mkdirSync(join(cache, 'dist'), { recursive: true });
  copyFileSync(join(root, 'packages/cli/package.json'), join(cache, 'package.json'));
  writeFileSync(
    bin,
    "import { main } from './dist/main.js';\nprocess.exitCode = await main(process.argv.slice(2));\n",
  );
  const shared = settings();
  buildSync({
    entryPoints: {
      main: join(sources, 'main.ts'),
      runWorker: join(sources, 'workers/runWorker.ts'),
      pluginProcess: join(sources, 'plugins/pluginProcess.ts'),
    },
    outdir: join(cache, 'dist'),
    ...shared,
  });
  buildSync({ entryPoints: plugins, outdir: join(cache, 'plugins'), ...shared });
}

function settings(): BuildOptions {
  return {
    bundle: true,
    format: 'esm',
    platform: 'node',
    target: 'node20',
    logLevel: 'error',
    conditions: ['@liqlab/source'],
    external: thirdParty(),
  };
}

function thirdParty(): string[] {
  const names = readdirSync(join(root, 'packages')).flatMap((folder) => {
    const manifest = readFileSync(join(root, 'packages', folder, 'package.json'), 'utf8');
    return Object.keys((JSON.parse(manifest) as { dependencies?: object }).dependencies ?? {});
  });
  return [...new Set(names)].filter((name) => !name.startsWith('@liqlab/'));
}
