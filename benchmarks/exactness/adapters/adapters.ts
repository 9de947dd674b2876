import type { VectorAdapter } from '../src/vectorAdapter.js';

/** Every vector set that can be run, in the order in which they are tried. */
export const adapters: readonly VectorAdapter[] = [];
