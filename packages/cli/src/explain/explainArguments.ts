import type { CompareFlags } from '../options/compareFlags.js';

/** What `liqlab explain` was asked for: a world as `liqlab compare` takes it, and one run in it. */
export interface ExplainArguments
  extends Pick<
    CompareFlags,
    'prices' | 'scenarios' | 'book' | 'positions' | 'seed' | 'arithmetic' | 'json'
  > {
  /** Name of the mechanism, as `compare` takes it; the first of the file or of the defaults if absent. */
  readonly mechanism?: string;
  /** Number of the path, from 0. */
  readonly path: number;
  /** Id of the position in the book; the one that fared worst if absent. */
  readonly position?: string;
  /** Number of a sale of the run, from 0, as in `liquidations.parquet`; all of the position if absent. */
  readonly sale?: number;
  /** A file that says what flags do not: the resolved configuration of a comparison, say. */
  readonly config?: string;
}
