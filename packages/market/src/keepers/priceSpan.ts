/** The mid prices of a venue between two: debt asset per collateral asset. */
export interface PriceSpan {
  readonly above: number;
  readonly below: number;
}
