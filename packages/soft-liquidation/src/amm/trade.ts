import type { Moment } from './ammTerms.js';

/** Which asset a trade brings in: the debt asset pumps the price, collateral dumps it. */
export type Direction = 'pump' | 'dump';

/** What a trade would do, in 18 decimals. */
export interface Trade {
  /** Paid in, rounded up to a raw unit. */
  readonly amountIn: bigint;
  /** Paid out, rounded down to a raw unit. */
  readonly amountOut: bigint;
  /** The part of the fee that is the protocol's. */
  readonly adminFee: bigint;
  /** The band in which it began; the next ones lie in the direction of the trade. */
  readonly firstBand: number;
  /** The band in which it ended: the new active band. */
  readonly lastBand: number;
  /** Of the asset paid in: what each band from the first to the last then holds. */
  readonly inBands: readonly bigint[];
  /** Of the asset paid out: what the last band then holds. */
  readonly outOfLast: bigint;
}

/** The trade that a caller asks for: the way, one of the two amounts (18 decimals), the moment. */
export interface Order {
  readonly direction: Direction;
  readonly sizedBy: 'in' | 'out';
  readonly amount: bigint;
  readonly moment: Moment;
}
