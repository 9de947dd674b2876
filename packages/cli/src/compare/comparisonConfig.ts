import type { WorldFlags } from '../options/worldFlags.js';
import type { SweepConfig } from '../sweep/sweepConfig.js';

/** A comparison with nothing left to a default: what its results depend on, beside files. */
export interface ComparisonConfig extends WorldFlags {
  /** Names as the user gave them: ids, ids with parameters in braces, paths of modules. */
  readonly mechanisms: readonly string[];
  /** Paths of each scenario; with `untilInterval` the largest number. */
  readonly paths: number;
  /** What is swept, in place of what is compared; `mechanisms` has the one that is varied. */
  readonly sweep?: SweepConfig;
  readonly seed: number;
  readonly arithmetic: 'exact' | 'fast';
}

/** With its baseline known. */
export interface ResolvedConfig extends ComparisonConfig {
  readonly baseline: string;
}
