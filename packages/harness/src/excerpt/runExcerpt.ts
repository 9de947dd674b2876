import type { Seconds } from '@liqlab/core';

/**
 * What happened in one run, small enough for a report: moments in seconds since the scenario's start,
 * prices in debt asset per collateral asset, both to six significant digits at least.
 */
export interface RunExcerpt {
  /** The prices around the time in which sales were open; lists of the same length. */
  readonly prices: {
    readonly at: readonly Seconds[];
    readonly reference: readonly number[];
    /** `null` while there is none that is fresh. */
    readonly oracle: readonly (number | null)[];
  };
  /** The largest sales by the debt put up, in the order in which they were opened. */
  readonly sales: readonly ExcerptSale[];
  /** Number of sales in the run. */
  readonly salesInRun: number;
  /** The largest fills of all sales, in order of time. */
  readonly fills: readonly ExcerptFill[];
  /** Number of fills in the run. */
  readonly fillsInRun: number;
}

/** One sale of an excerpt. */
export interface ExcerptSale {
  /** Number of the sale within the run, from 0. */
  readonly sale: number;
  readonly position: string;
  /** Debt put up for liquidation. */
  readonly debt: number;
  /** Collateral put up for sale. */
  readonly lot: number;
  readonly breachAt: Seconds;
  readonly shownAt: Seconds;
  readonly openedAt: Seconds;
  /** `null` if it was open when the run ended. */
  readonly closedAt: Seconds | null;
  /** Debt that was written off when it ended. */
  readonly writtenOff: number;
  readonly resets: number;
  /** The price at which it was on offer; lists of the same length. */
  readonly offers: { readonly at: readonly Seconds[]; readonly price: readonly number[] };
}

/** Collateral that was sold. */
export interface ExcerptFill {
  readonly sale: number;
  readonly at: Seconds;
  /** What was paid for one collateral asset. */
  readonly price: number;
  readonly sold: number;
  /** Who bought: the kind of account, and its name. */
  readonly by: string;
}
