import type { Arithmetic } from '@liqlab/core';
import type { Recorder } from './recorder.js';
import type { VectorFile } from './vectorFile.js';

/** Translates one vector set's units and names into calls of the code that the harness runs. */
export interface VectorAdapter {
  /** Name of the set, as in `maker-clip`. */
  readonly set: string;
  /** Whether the adapter reads this file, told by its `source` and the shape of its cases. */
  recognises(file: VectorFile): boolean;
  /** Runs one case from its start, recording what came out beside what the contract answered. */
  run(vectorCase: unknown, arithmetic: Arithmetic, recorder: Recorder): void;
}
