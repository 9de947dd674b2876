import type { Difference, Interval, MeanEstimate, TailRisk } from '@liqlab/harness';

/** A measure over the runs of a contender, in the measure's unit; `null` where no run has a number. */
export interface MeasureSummary {
  /** Of several scenarios the mean of their means. */
  readonly mean: number | null;
  /** Number of runs that have a number. */
  readonly runs: number;
  /** 95 % interval of the mean; `null` with fewer than two runs of a scenario. */
  readonly interval: Interval | null;
  readonly p5: number | null;
  readonly p50: number | null;
  readonly p95: number | null;
  readonly p99: number | null;
  /** At 0, 5, … 100 %, to six digits; empty with fewer than three numbers. */
  readonly quantiles: number[];
}

/** A measure of a contender − that of the baseline on the same paths. */
export interface DifferenceSummary extends Omit<MeanEstimate, 'count'> {
  /** Paths on which both have a number. */
  readonly pairs: number;
  readonly verdict: Difference['verdict'];
}

/** What came of one contender over all its runs in some scenarios. */
export interface ContenderSummary {
  /** Runs begun, the lost ones included. */
  readonly runs: number;
  readonly failed: number;
  /** Events after which every asset was conserved, over all runs. */
  readonly eventsPosted: number;
  /** By the measure's id. */
  readonly measures: Readonly<Record<string, MeasureSummary>>;
  readonly badDebtTail: TailRisk;
  /** Against the baseline, by the measure's id; empty for the baseline itself. */
  readonly differences: Readonly<Record<string, DifferenceSummary>>;
  /** Share of paths on which it did best, by the measure's id: see `winShares` of the harness. */
  readonly wins: Readonly<Record<string, number>>;
}

/** A measure of sales over the sales of a contender. */
export interface SaleSummary {
  /** Sales that have a number. */
  readonly sales: number;
  /** At 0, 5, … 100 %, to six digits; empty with fewer than three numbers. */
  readonly quantiles: number[];
}
