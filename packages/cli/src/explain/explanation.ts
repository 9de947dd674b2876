import type { TimelineEntry, TimelineMoment } from '@liqlab/harness';
import type { FinishedRun } from '../experiment/runExecutor.js';
import type { RunSpec } from '../experiment/runSpec.js';

/** A position as it was when the path began. */
export interface PositionFacts {
  /** Its id in the book. */
  readonly position: string;
  /** Whole tokens. */
  readonly collateral: number;
  /** In the debt asset. */
  readonly debt: number;
  /** Liquidation threshold, ratio. */
  readonly threshold: number;
  /** Price at which its health factor is 1, in debt asset per collateral asset. */
  readonly breachPrice: number;
}

/** A run made again, with what happened to one of its positions. */
export interface ExplainedRun {
  readonly spec: RunSpec;
  readonly finished: FinishedRun;
  /** Positions that were liquidatable at the reference price at some time, the first one first. */
  readonly breached: readonly string[];
  /** The position told of; `undefined` where none was asked for and none came into danger. */
  readonly position: PositionFacts | undefined;
  /** The one of its sales that was asked for; all of them if absent. */
  readonly sale: number | undefined;
  /** What happened to it. */
  readonly entries: readonly TimelineEntry[];
  /** Of every block. */
  readonly prices: readonly TimelineMoment[];
}
