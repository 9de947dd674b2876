import type { CompareFlags } from '../options/compareFlags.js';

/** The run that `liqlab explain` tells of, by flags or by a file. */
export interface ExplainFlags {
  /** Name of the mechanism, as `compare` takes it; the first of those to compare if absent. */
  readonly mechanism?: string;
  /** Number of the path, from 0; the first if absent. */
  readonly path?: number;
  /** Id of the position in the book; the one that fared worst if absent. */
  readonly position?: string;
  /** Number of a sale of the run, from 0, as in `liquidations.parquet`; all of the position if absent. */
  readonly sale?: number;
}

/** What `liqlab explain` was asked for: a world as `liqlab compare` takes it, and one run in it. */
export interface ExplainArguments
  extends ExplainFlags,
    Pick<
      CompareFlags,
      | 'prices'
      | 'scenarios'
      | 'book'
      | 'positions'
      | 'longsAndShorts'
      | 'backstops'
      | 'keepers'
      | 'borrowers'
      | 'market'
      | 'permanentShare'
      | 'use'
      | 'seed'
      | 'arithmetic'
      | 'json'
    > {
  /** A file that says what flags do not: the resolved configuration of a comparison, say. */
  readonly config?: string;
}
