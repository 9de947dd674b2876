import type { FinishedRun } from '../experiment/runExecutor.js';
import type { RunSpec } from '../experiment/runSpec.js';
import type { RunPool } from './runPool.js';

// Results of quick runs wait for a slow one before them: so many for each worker, and no more.
const mostBegun = 16;

/**
 * Gives the results in the order of the specs, however many runs the pool makes at the same time.
 *
 * @param stop - no further run is begun once it is aborted; those that were begun are still given.
 */
export async function* inOrder(
  specs: Iterable<RunSpec>,
  pool: RunPool,
  stop: AbortSignal,
): AsyncGenerator<FinishedRun> {
  const iterator = specs[Symbol.iterator]();
  const begun: Promise<FinishedRun>[] = [];
  let running = 0;
  const fill = (): void => {
    while (running < pool.slots && begun.length < mostBegun * pool.slots && !stop.aborted) {
      const next = iterator.next();
      if (next.done) return;
      running += 1;
      const result = run(next.value);
      // A failure is heard when it is its turn, which may be later.
      result.catch(() => {});
      begun.push(result);
    }
  };
  const run = async (spec: RunSpec): Promise<FinishedRun> => {
    try {
      return await pool.run(spec);
    } finally {
      running -= 1;
      fill();
    }
  };
  for (fill(); begun.length > 0; fill()) yield await (begun.shift() as Promise<FinishedRun>);
}
