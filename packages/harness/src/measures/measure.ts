import type { RunOutcome } from './runOutcome.js';

/** The unit of a measure; a report chooses digits and sign by it. */
export type MeasureUnit = 'ratio' | 'seconds' | 'debt asset' | 'debt asset × seconds' | 'count';

/** One number that a run is judged by: one declaration serves results, tables and charts. */
export interface Measure {
  /** Key in results: camel case. */
  readonly id: string;
  /** As in the glossary. */
  readonly title: string;
  readonly unit: MeasureUnit;
  /** Whether more of it is better, worse, or neither for the protocol and its users. */
  readonly better: 'more' | 'less' | 'neither';
  /** The formula, in words. */
  readonly formula: string;
  /** The number, or `undefined` where it has no meaning: nothing was sold, say. */
  compute(outcome: RunOutcome): number | undefined;
}
