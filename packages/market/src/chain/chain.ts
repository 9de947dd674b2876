import type { Seconds } from '@liqlab/core';

/** The chain that keepers' transactions go through. */
export interface Chain {
  /** Seconds from one block to the next. */
  readonly blockTime: Seconds;
  /** Gas units that a reverted transaction still pays. */
  readonly revertedGas: number;
  /** Price of the chain's coin in the debt asset; `undefined`: the collateral is that coin. */
  readonly coinPrice: number | undefined;
  /** Blocks from sending a transaction to the first block that may include it; 0: in this one. */
  readonly inclusionDelay: number;
  /** How often within one block what its sales did to the price may be answered; at least 1. */
  readonly roundsPerBlock: number;
  /**
   * Gas price that everyone in the block at this moment pays, in gwei (1e-9 of the chain's coin). A
   * moment that has passed may be asked for too.
   */
  gasPrice(now: Seconds): number;
  /**
   * Gas units that the block at this moment has left for a transaction that pays `bid` gwei a unit,
   * gas price included: the rest is taken by those who pay more, and by what was recorded.
   */
  room(now: Seconds, bid: number): number;
  /** A keeper's transaction used `gas` units of the block at this moment. */
  record(now: Seconds, gas: number): void;
}
