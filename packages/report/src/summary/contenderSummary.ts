import type { RunFailure } from '@liqlab/harness';

/** A measure over the runs of a contender. */
export interface MeasureSummary {
  /** Mean over the runs that have a number, in the measure's unit; `null` if none has. */
  readonly mean: number | null;
  /** Number of runs in the mean. */
  readonly runs: number;
}

/** A run that a contender lost. */
export interface LostRun extends RunFailure {
  readonly scenario: string;
  readonly path: number;
}

/** What came of one contender over all its runs. */
export interface ContenderSummary {
  readonly contender: string;
  /** Runs begun, the lost ones included. */
  readonly runs: number;
  /** Events after which every asset was conserved, over all runs. */
  readonly eventsPosted: number;
  /** By the measure's id. */
  readonly measures: Readonly<Record<string, MeasureSummary>>;
  readonly failures: readonly LostRun[];
}
