import type { Liquidation, Seconds } from '@liqlab/core';
import type { Attention } from './attention.js';
import type { Breach } from './breach.js';
import type { TrackedPosition } from './trackedPosition.js';

/** One sale as the harness follows it, from its opening to its end; amounts in floats. */
export interface SaleRecord {
  /** Number of the sale within the run, from 0. */
  readonly id: number;
  readonly position: TrackedPosition;
  readonly liquidation: Liquidation;
  readonly breach: Breach;
  /** What keepers are doing about it. */
  readonly attention: Attention;
  /** When the oracle showed it. */
  readonly shownAt: Seconds;
  readonly openedAt: Seconds;
  readonly oraclePriceAtOpening: number;
  /**
   * Price of the breach that had not come yet, by oracle or reference price, when the sale opened;
   * `undefined` if it had.
   */
  readonly awaitedBreachPrice: number | undefined;
  /** The last moment at which something happened to the sale. */
  changedAt: Seconds;
  firstFillAt: Seconds | undefined;
  lastFillAt: Seconds | undefined;
  closedAt: Seconds | undefined;
  /** Debt put up for liquidation and not yet cleared or written off. */
  debtLeft: number;
  /** Collateral for sale and neither sold nor returned. */
  lotLeft: number;
  /** Cash raised and not yet paid on: it covers debt as collateral does. */
  cashLeft: number;
}
