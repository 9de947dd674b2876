import type { FinishedRun } from '../experiment/runExecutor.js';
import type { RunSpec } from '../experiment/runSpec.js';

/** Where runs are made. */
export interface RunPool {
  /** Runs that it makes at the same time. */
  readonly slots: number;
  run(spec: RunSpec): Promise<FinishedRun>;
  /** Ends the workers; nothing may be run afterwards. */
  close(): Promise<void>;
}
