import type { MarketChanges } from './marketChanges.js';
import type { Borrowers, Keepers } from './populations.js';

/** The world of a comparison, and what of the user's own takes part; absent where nothing is said. */
export interface WorldFlags {
  /** Price file, as the user named it; conflicts with `scenarios`. */
  readonly prices?: string;
  /** Ids, in the order in which reports show them; from a user also `all` alone. */
  readonly scenarios?: readonly string[];
  /** Book file, as the user named it; conflicts with `positions`. */
  readonly book?: string;
  /** Size of a generated book. */
  readonly positions?: number;
  /** Whether the generated book is one of leveraged longs and shorts, and not of loans. */
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
  /** Names of modules of the user's own; none if absent. */
  readonly use?: readonly string[];
  /** Id of the contender that the others are compared with; the first one if absent. */
  readonly baseline?: string;
  /** Reach of the paired 95 % intervals, in ratios, at which to stop. */
  readonly untilInterval?: number;
}
