import type { Seconds } from '@liqlab/core';

/** The chain that keepers' transactions go through. */
export interface Chain {
  /** Seconds from one block to the next. */
  readonly blockTime: Seconds;
  /** Gas units that a reverted transaction still pays. */
  readonly revertedGas: number;
  /** Price of the chain's coin in the debt asset; `undefined`: the collateral is that coin. */
  readonly coinPrice: number | undefined;
  /** Gas price at this moment, in gwei (1e-9 of the chain's coin). */
  gasPrice(now: Seconds): number;
}
