import type { Seconds } from '@liqlab/core';
import type { TimelineNews } from './timelineNews.js';

/** A block of a run, in a timeline. */
export interface TimelineMoment {
  /** Since the start of the path. */
  readonly at: Seconds;
  readonly block: number;
  readonly referencePrice: number;
  /** `null` while there is none that is fresh. */
  readonly oraclePrice: number | null;
}

/** What happened to a position, or on account of it, and when. */
export type TimelineEntry = TimelineMoment & TimelineNews;

/** The entries of one position, in the order in which they happened. */
export interface PositionTimeline {
  /** Its id in the book. */
  readonly position: string;
  readonly entries: readonly TimelineEntry[];
}

/** One run as it happened: the prices of every block, and what became of the positions chosen. */
export interface Timeline {
  readonly prices: readonly TimelineMoment[];
  /** Those that the price came near to, in that order. */
  readonly positions: readonly PositionTimeline[];
}
