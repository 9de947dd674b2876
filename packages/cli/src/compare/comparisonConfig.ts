import type { MarketChanges } from '../options/marketChanges.js';
import type { Borrowers, Keepers } from '../options/populations.js';
import type { SweepConfig } from '../sweep/sweepConfig.js';

/** A comparison with nothing left to a default: what its results depend on, beside files. */
export interface ComparisonConfig {
  /** Price file, as the user named it; scenarios if absent. */
  readonly prices?: string;
  /** Ids, in the order in which reports show them; a price file if absent. */
  readonly scenarios?: readonly string[];
  /** Book file, as the user named it; a book is generated if absent. */
  readonly book?: string;
  /** Size of a generated book; absent with a book file. */
  readonly positions?: number;
  /** Whether the generated book is one of leveraged longs and shorts; loans if absent. */
  readonly longsAndShorts?: boolean;
  /** Names of the backstops, in the order in which they pay; none if absent. */
  readonly backstops?: readonly string[];
  /** Who may liquidate; the default population if absent. */
  readonly keepers?: Keepers;
  /** What the borrowers do by themselves; nothing if absent. */
  readonly borrowers?: Borrowers;
  /** What differs from the market of the scenarios or the price file; nothing if absent. */
  readonly market?: MarketChanges;
  /** Share of each trade's price impact that stays for good; that of the scenario if absent. */
  readonly permanentShare?: number;
  /** Names as the user gave them: ids, ids with parameters in braces, paths of modules. */
  readonly mechanisms: readonly string[];
  /** Names of modules of the user's own whose mechanisms may be named by id; none if absent. */
  readonly use?: readonly string[];
  /** Id of the contender that the others are compared with; the first one if absent. */
  readonly baseline?: string;
  /** Paths of each scenario; with `untilInterval` the largest number. */
  readonly paths: number;
  /** Reach of the paired 95 % intervals, in ratios, at which it stops. */
  readonly untilInterval?: number;
  /** What is swept, in place of what is compared; `mechanisms` has the one that is varied. */
  readonly sweep?: SweepConfig;
  readonly seed: number;
  readonly arithmetic: 'exact' | 'fast';
}

/** With its baseline known. */
export interface ResolvedConfig extends ComparisonConfig {
  readonly baseline: string;
}
