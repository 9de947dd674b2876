import { exactArithmetic, fastArithmetic } from '@liqlab/core';
import { decimalArithmetic } from '@liqlab/core/decimal-arithmetic';
import type { Recorder } from './recorder.js';
import { runVectors } from './runVectors.js';
import type { VectorAdapter } from './vectorAdapter.js';
import type { VectorFile } from './vectorFile.js';

/** What a vector set showed; `undefined` results for a set that no adapter reads. */
export interface SetReport {
  /** Name of the set, or the source of an unsupported one. */
  readonly name: string;
  readonly results?: {
    readonly exact: Recorder;
    /** The same steps in the arithmetic that the exact one is tested against. */
    readonly reference: Recorder;
    readonly fast: Recorder;
  };
}

/** Runs a vector file through the first adapter that recognises it, in every arithmetic. */
export function reportSet(file: VectorFile, adapters: readonly VectorAdapter[]): SetReport {
  const adapter = adapters.find((one) => one.recognises(file));
  if (!adapter) return { name: file.source };
  const exact = runVectors(file, adapter, exactArithmetic);
  const reference = runVectors(file, adapter, decimalArithmetic);
  const fast = runVectors(file, adapter, fastArithmetic);
  return { name: adapter.set, results: { exact, reference, fast } };
}
