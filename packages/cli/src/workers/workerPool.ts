import { Piscina } from 'piscina';
import type { RunPool } from './runPool.js';

/** Makes runs in threads of their own, with the mechanisms of the composition root. */
export function workerPool(slots: number): RunPool {
  const pool = new Piscina({
    filename: new URL('./runWorker.js', import.meta.url).href,
    minThreads: slots,
    maxThreads: slots,
  });
  return {
    slots,
    run: (spec) => pool.run(spec),
    close: () => pool.destroy(),
  };
}
