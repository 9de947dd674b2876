import type { ExplainFlags } from '../explain/explainArguments.js';
import type { SweepFlags } from '../sweep/sweepConfig.js';
import type { MarketChanges } from './marketChanges.js';
import type { Borrowers, Keepers } from './populations.js';

/** What a user may say of a comparison, by flags or by a file; absent where nothing is said. */
export interface CompareFlags {
  /** Price file; conflicts with `scenarios`. */
  readonly prices?: string;
  /** Ids of scenarios, or `all` alone. */
  readonly scenarios?: readonly string[];
  /** Book file; conflicts with `positions`. */
  readonly book?: string;
  /** Number of positions of a generated book. */
  readonly positions?: number;
  /** Whether the generated book is one of longs and shorts; conflicts with `book`. */
  readonly longsAndShorts?: boolean;
  /** Names of backstops, in the order in which they pay. */
  readonly backstops?: readonly string[];
  /** Who may liquidate, where it is not the default population. */
  readonly keepers?: Keepers;
  /** What the borrowers do by themselves. */
  readonly borrowers?: Borrowers;
  /** What differs from the market of the scenarios or the price file. */
  readonly market?: MarketChanges;
  /** Share of each trade's price impact that stays for good, as a ratio. */
  readonly permanentShare?: number;
  /** Names of mechanisms, at least one, none twice. */
  readonly mechanisms?: readonly string[];
  /** More of them, to take part beside those of `mechanisms`. */
  readonly mechanism?: readonly string[];
  /** Names of modules whose mechanisms may be named by id. */
  readonly use?: readonly string[];
  /** Id of the contender that the others are compared with. */
  readonly baseline?: string;
  readonly paths?: number;
  /** Reach of the paired intervals at which to stop, in ratios. */
  readonly untilInterval?: number;
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
