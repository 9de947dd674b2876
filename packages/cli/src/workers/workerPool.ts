import { Piscina } from 'piscina';
import type { RunPool } from './runPool.js';

/** Makes runs in threads of their own, with the mechanisms of the composition root. */
export function workerPool(slots: number): RunPool {
  const pool = new Piscina({
    filename: new URL('./runWorker.js', import.meta.url).href,
    minThreads: slots,
    maxThreads: slots,
    // A thread that waits for its next task in Atomics.wait never ends a turn of its event loop, and
    // the weak references of a run's container, with all that they hold, live to the end of the turn.
    atomics: 'disabled',
  });
  return {
    slots,
    run: (spec) => pool.run(spec),
    close: () => pool.destroy(),
  };
}
