import type { Seconds } from '@liqlab/core';
import type { Chain } from './chain.js';

/** A gas price that holds from a moment on. */
export interface GasPricePoint {
  /** Seconds since the scenario's start. */
  readonly from: Seconds;
  readonly gwei: number;
}

/** Parameters of {@link ScheduledGasChain}. */
export interface ScheduledGasChainParameters {
  readonly blockTime: Seconds;
  /** In the order of time; the first holds from the start. */
  readonly gasPrices: readonly [GasPricePoint, ...GasPricePoint[]];
  /** Gas units that a reverted transaction still pays. Assumption: it fails at an early check. */
  readonly revertedGas: number;
  /** See {@link Chain.coinPrice}. */
  readonly coinPrice?: number;
}

/** A chain whose gas price follows a schedule, whatever the keepers do. */
export class ScheduledGasChain implements Chain {
  readonly blockTime: Seconds;
  readonly revertedGas: number;
  readonly coinPrice: number | undefined;

  constructor(private readonly parameters: ScheduledGasChainParameters) {
    this.blockTime = parameters.blockTime;
    this.revertedGas = parameters.revertedGas;
    this.coinPrice = parameters.coinPrice;
  }

  gasPrice(now: Seconds): number {
    const [first] = this.parameters.gasPrices;
    return (this.parameters.gasPrices.findLast((point) => point.from <= now) ?? first).gwei;
  }
}
