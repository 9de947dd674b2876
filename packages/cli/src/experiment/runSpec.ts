import type { Scenario } from '@liqlab/market';
import type { MarketChanges } from '../options/marketChanges.js';
import type { Borrowers, Keepers } from '../options/populations.js';

/** A mechanism with its parameters, as data. */
export interface ContenderSpec {
  /** The name that reports show, unique within an experiment. */
  readonly id: string;
  /** Id of the preset. */
  readonly preset: string;
  /** Values that differ from the preset's defaults. */
  readonly parameters: Readonly<Record<string, unknown>>;
  /** Module of the user's own that brings the preset; a preset of the composition root if absent. */
  readonly plugin?: string;
}

/** A scenario, or a price file, with the positions of a book. */
export interface MarketSpec {
  readonly prices:
    | { readonly source: 'scenario'; readonly name: string }
    | { readonly source: 'own scenario'; readonly scenario: Scenario }
    | { readonly source: 'file'; readonly file: string };
  readonly book:
    | {
        readonly source: 'generated';
        readonly positions: number;
        /** Whether they are leveraged longs and shorts, and not loans. */
        readonly longsAndShorts: boolean;
      }
    | { readonly source: 'file'; readonly file: string };
  /** Who may liquidate; the default population if absent. */
  readonly keepers?: Keepers;
  /** What the borrowers do by themselves; nothing if absent. */
  readonly borrowers?: Borrowers;
  /** What differs from the market of the scenario or price file; nothing if absent. */
  readonly changes?: MarketChanges;
  /** Master seed of every random stream. */
  readonly seed: number;
}

/**
 * One run as data: whatever process or thread it is given to, the same spec gives the same result.
 * Two specs that differ in the contender only meet the same prices, positions, keepers and gas.
 */
export interface RunSpec {
  readonly contender: ContenderSpec;
  readonly market: MarketSpec;
  /** Number of the path, from 0. */
  readonly path: number;
  readonly arithmetic: 'exact' | 'fast';
  /** Modules of the user's own whose measures and parts of the market it has; none if absent. */
  readonly use?: readonly string[];
  /** Names of the backstops, in the order in which they pay. */
  readonly backstops: readonly string[];
  /** Whether the result has an excerpt of the run. */
  readonly recordsExcerpt?: boolean;
}
