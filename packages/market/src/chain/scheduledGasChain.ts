import type { Seconds } from '@liqlab/core';
import { z } from 'zod';
import { BlockSpace } from './blockSpace.js';
import type { Chain } from './chain.js';
import { chainFields, gasUnits } from './chainFields.js';
import type { GasSchedule } from './gasPricePoint.js';
import { scheduledPrice } from './scheduledPrice.js';

/** Parameters of {@link ScheduledGasChain}. */
export const scheduledGasChainParameters = z.strictObject({
  /** The chain that is meant where no kind is named. */
  kind: z.literal('scheduled').optional(),
  ...chainFields,
  /** Gas units of a block; blocks are never full if absent. */
  blockGasLimit: gasUnits.optional(),
});

/** See {@link scheduledGasChainParameters}. */
export type ScheduledGasChainParameters = z.infer<typeof scheduledGasChainParameters>;

/**
 * A chain whose gas price follows a schedule, whatever keepers do. Where blocks have a limit, half
 * of each is taken by those who pay the scheduled price or more: a schedule tells what is paid on
 * average, and about half pay more than that.
 */
export class ScheduledGasChain implements Chain {
  readonly blockTime: Seconds;
  readonly revertedGas: number;
  readonly coinPrice: number | undefined;
  readonly inclusionDelay: number;
  readonly roundsPerBlock: number;
  private readonly schedule: GasSchedule;
  private readonly space: BlockSpace | undefined;

  constructor(parameters: ScheduledGasChainParameters) {
    this.blockTime = parameters.blockTime;
    this.revertedGas = parameters.revertedGas;
    this.coinPrice = parameters.coinPrice;
    this.inclusionDelay = parameters.inclusionDelay;
    this.roundsPerBlock = parameters.roundsPerBlock;
    this.schedule = parameters.gasPrices;
    const { blockGasLimit, demandElasticity } = parameters;
    if (blockGasLimit !== undefined) this.space = new BlockSpace(blockGasLimit, demandElasticity);
  }

  gasPrice(now: Seconds): number {
    return scheduledPrice(this.schedule, now);
  }

  room(now: Seconds, bid: number): number {
    return this.space?.room(now, bid, this.gasPrice(now)) ?? Number.POSITIVE_INFINITY;
  }

  record(now: Seconds, gas: number): void {
    this.space?.record(now, gas);
  }
}
