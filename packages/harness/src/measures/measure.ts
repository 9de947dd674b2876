import type { RunOutcome } from './runOutcome.js';

/** The unit of a measure; a report chooses digits and sign by it. */
export type MeasureUnit = 'ratio' | 'seconds' | 'debt asset' | 'debt asset × seconds' | 'count';

/**
 * What a measure speaks of; a report puts those of a group together. The measures of `dollar` are
 * parts of one whole and add up to 1; those of `waiting` add up to the last of them.
 */
export type MeasureGroup =
  | 'lenders'
  | 'borrowers'
  | 'price'
  | 'time'
  | 'waiting'
  | 'keepers'
  | 'cascade'
  | 'dollar';

/** One number that a run is judged by: one declaration serves results, tables and charts. */
export interface Measure {
  /** Key in results: camel case. */
  readonly id: string;
  readonly group: MeasureGroup;
  /** As in the glossary. */
  readonly title: string;
  readonly unit: MeasureUnit;
  /** Whether more of it is better, worse, or neither for the protocol and its users. */
  readonly better: 'more' | 'less' | 'neither';
  /** The formula, in words. */
  readonly formula: string;
  /** Why a run may have no number, in words; absent for a measure that every run has. */
  readonly absent?: string;
  /** The one of its statistics that a table shows where there is room for one; the mean if absent. */
  readonly summary?: 'mean' | 'p5' | 'p50' | 'p95' | 'p99';
  /** How a page draws one of the user's own: the means beside each other, if absent, or all paths. */
  readonly chart?: 'bars' | 'distribution';
  /** Module of the user's own that it is from. */
  readonly from?: string;
  /** The number, or `undefined` where it has no meaning: nothing was sold, say. */
  compute(outcome: RunOutcome): number | undefined;
}

/** What a report says of a measure. */
export type MeasureDescription = Omit<Measure, 'compute'>;
