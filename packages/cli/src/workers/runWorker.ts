import { catalogue } from '../compositionRoot.js';
import { type FinishedRun, RunExecutor } from '../experiment/runExecutor.js';
import type { RunSpec } from '../experiment/runSpec.js';

const executor = new RunExecutor(catalogue);

/** What a thread of the pool does with a spec. */
export default function run(spec: RunSpec): Promise<FinishedRun> {
  return executor.execute(spec);
}
