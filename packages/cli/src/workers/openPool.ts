import { existsSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import type { Catalogue } from '../catalogue.js';
import type { RunPool } from './runPool.js';

/** How runs are to be made. */
export interface PoolOptions {
  /** Threads; as many as the machine has cores if absent. */
  readonly workers: number | undefined;
  /** Runs to make: more threads would be idle. */
  readonly runs: number;
  /** Whether the mechanisms are those of the composition root, which a thread can load by itself. */
  readonly isBuiltIn: boolean;
  /** Seconds that a run of a plug-in may take; absent where there are no plug-ins. */
  readonly pluginLimit?: number;
}

/** Threads, or none where they would not help. */
export async function openPool(catalogue: Catalogue, options: PoolOptions): Promise<RunPool> {
  const { pluginLimit } = options;
  const pool = await poolOf(catalogue, options);
  if (pluginLimit === undefined) return pool;
  return new (await import('./pluginPool.js')).PluginPool(pool, catalogue, pluginLimit);
}

async function poolOf(
  catalogue: Catalogue,
  { workers = availableParallelism(), runs, isBuiltIn }: PoolOptions,
): Promise<RunPool> {
  const slots = Math.min(workers, runs);
  // Not there when the sources are run without a build.
  const canLoad = isBuiltIn && existsSync(new URL('./runWorker.js', import.meta.url));
  if (slots > 1 && canLoad) return (await import('./workerPool.js')).workerPool(slots);
  return (await import('./inProcessPool.js')).inProcessPool(catalogue);
}
