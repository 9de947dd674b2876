import type { Arithmetic } from '@liqlab/core';
import { DecisionDiffers, Recorder } from './recorder.js';
import type { VectorAdapter } from './vectorAdapter.js';
import type { VectorFile } from './vectorFile.js';

/** Runs every case of a vector file through its adapter. */
export function runVectors(
  file: VectorFile,
  adapter: VectorAdapter,
  arithmetic: Arithmetic,
): Recorder {
  const recorder = new Recorder(arithmetic);
  file.cases.forEach((vectorCase, index) => {
    recorder.startCase(String(vectorCase.id ?? index));
    runCase(vectorCase, adapter, recorder);
  });
  return recorder;
}

function runCase(vectorCase: unknown, adapter: VectorAdapter, recorder: Recorder): void {
  try {
    adapter.run(vectorCase, recorder.arithmetic, recorder);
  } catch (error) {
    // After a decision that differs the states have parted: the rest of the case says nothing.
    if (error instanceof DecisionDiffers) return;
    recorder.mismatch('(fault)', 'no fault', String(error));
  }
}
