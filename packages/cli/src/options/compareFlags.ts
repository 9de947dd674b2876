import type { ExplainFlags } from '../explain/explainArguments.js';
import type { SweepFlags } from '../sweep/sweepConfig.js';
import type { WorldFlags } from './worldFlags.js';

/** What a user may say of a comparison, by flags or by a file; absent where nothing is said. */
export interface CompareFlags extends WorldFlags {
  /** Names of mechanisms, at least one, none twice. */
  readonly mechanisms?: readonly string[];
  /** More of them, to take part beside those of `mechanisms`. */
  readonly mechanism?: readonly string[];
  readonly paths?: number;
  readonly seed?: number;
  readonly arithmetic?: 'exact' | 'fast';
  /** What `liqlab sweep` varies; `liqlab compare` does without. */
  readonly sweep?: SweepFlags;
  /** What `liqlab explain` tells of. */
  readonly explain?: ExplainFlags;
  readonly workers?: number;
  /** Seconds that a run of a plug-in may take. */
  readonly runLimit?: number;
  /** Folder for the report. */
  readonly out?: string;
  /** Whether `results.json` goes to the standard output in place of the table. */
  readonly json?: boolean;
}

/** The flags of `liqlab compare`, checked one by one but not against files or the catalogue. */
export interface CompareArguments extends CompareFlags {
  /** A file that says what flags do not. */
  readonly config?: string;
  /** Folder of an interrupted comparison. */
  readonly resume?: string;
}
