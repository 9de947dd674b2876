/** One row of the table: the base case with something changed. */
export interface Variant {
  readonly name: string;
  readonly keepers: number;
  /** Least profit of a keeper, per dai paid. */
  readonly margin: number;
  readonly vaults: number;
  /** Whole ETH in the venue at the first price. */
  readonly venueDepth: (firstPrice: number) => number;
  /** Seconds. */
  readonly healingHalfLife: number;
  readonly missesPoll: boolean;
  /** Gas units, of which the rest of the world uses half; absent, there is room for all. */
  readonly blockGasLimit?: number;
}
