/** What a price did in one interval. Prices are in debt asset per collateral asset. */
export interface Bar {
  /** Start of the interval, in seconds since 1970 (Unix time). */
  readonly time: number;
  readonly open: number;
  /** The highest price; not below any other price of the bar. */
  readonly high: number;
  /** The lowest price, above 0; not above any other price of the bar. */
  readonly low: number;
  readonly close: number;
  /** Collateral asset traded, in whole tokens. */
  readonly volume: number;
}
