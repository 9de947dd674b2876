import { setImmediate } from 'node:timers/promises';
import type { Catalogue } from '../catalogue.js';
import { RunExecutor } from '../experiment/runExecutor.js';
import type { RunPool } from './runPool.js';

/** Makes one run after the other, in this thread. */
export function inProcessPool(catalogue: Catalogue): RunPool {
  const executor = new RunExecutor(catalogue);
  return {
    slots: 1,
    run: async (spec) => {
      // Lets the progress be drawn, and Ctrl-C be heard, between two runs.
      await setImmediate();
      return executor.execute(spec);
    },
    close: async () => {},
  };
}
