import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';

/** What a process of its own used. */
export interface Usage {
  readonly wallMilliseconds: number;
  /** User and system, of all threads. */
  readonly cpuMilliseconds: number;
  /** The most memory that it held at any moment. */
  readonly peakMegabytes: number;
}

const usageReport = new URL('./usageReport.js', import.meta.url).href;
const usageChannel = 3;

/** Where the command is. */
export const liqlab = fileURLToPath(
  new URL('../../../packages/cli/bin/liqlab.js', import.meta.url),
);

/**
 * Runs a script in a Node process of its own.
 *
 * @throws an Error with what it said if it fails.
 */
export async function child(script: string, ...argv: readonly string[]): Promise<Usage> {
  const started = performance.now();
  const stdio = ['ignore', 'ignore', 'pipe', 'pipe'] as const;
  const spawned = spawn(process.execPath, ['--import', usageReport, script, ...argv], {
    stdio: [...stdio],
  });
  const [report, complaint, [code]] = await Promise.all([
    text(spawned.stdio[usageChannel] as NodeJS.ReadableStream),
    text(spawned.stderr as NodeJS.ReadableStream),
    once(spawned, 'exit'),
  ]);
  if (code !== 0) throw new Error(`${script} ${argv.join(' ')} ended with ${code}: ${complaint}`);
  return { ...JSON.parse(report), wallMilliseconds: performance.now() - started };
}
