import type { Table } from './table.js';

/** `skipped` where data that is not part of the project is absent. */
export type Verdict = 'holds' | 'does not hold' | 'skipped';

/** What a reproduction came to. */
export interface Outcome {
  /** Our number, in the unit of the published one. */
  readonly ours: string;
  readonly verdict: Verdict;
  /** Row by row what was compared, or measured. */
  readonly detail: Table;
  /** What a reader has to know to judge the verdict; a sentence each. */
  readonly remarks: readonly string[];
  /** Events posted to ledgers: after each of them every asset was conserved. */
  readonly eventsPosted: number;
}

/** A published figure, and how liqlab comes to it. */
export interface Reproduction {
  /** As on the command line. */
  readonly name: string;
  readonly title: string;
  /** Whether it holds by arithmetic alone: whether the exit code depends on it. */
  readonly isExact: boolean;
  readonly published: string;
  /** Where it was published. */
  readonly source: string;
  /** How far ours may be from it; ours to choose. */
  readonly tolerance: string;
  /** What goes in, each with its source; an assumption says that it is one. */
  readonly inputs: readonly string[];
  /** What is not as it was in the published case. */
  readonly differs: readonly string[];
  /** Files below the data folder; see {@link dataFile}. */
  readonly needsData: readonly string[];
  run(): Outcome;
}
