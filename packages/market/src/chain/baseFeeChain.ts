import type { Seconds } from '@liqlab/core';
import { z } from 'zod';
import { BlockSpace } from './blockSpace.js';
import type { Chain } from './chain.js';
import { chainFields, gasUnits } from './chainFields.js';
import { nextBaseFee } from './nextBaseFee.js';
import { scheduledPrice } from './scheduledPrice.js';

/** Parameters of {@link BaseFeeChain}. */
export const baseFeeChainParameters = z.strictObject({
  kind: z.literal('base-fee'),
  ...chainFields,
  /** Gas units of a block; Ethereum from August 2021 to early 2025: 30 million. */
  blockGasLimit: gasUnits.default(30_000_000),
});

/** See {@link baseFeeChainParameters}. */
export type BaseFeeChainParameters = z.infer<typeof baseFeeChainParameters>;

/**
 * A chain with the base fee of EIP-1559 (see {@link nextBaseFee}). The rest of the world asks for
 * half a block at its scheduled price, so that without keepers the base fee settles there; when the
 * schedule jumps, blocks are full until the base fee has caught up, by an eighth a block.
 */
export class BaseFeeChain implements Chain {
  readonly blockTime: Seconds;
  readonly revertedGas: number;
  readonly coinPrice: number | undefined;
  readonly inclusionDelay: number;
  readonly roundsPerBlock: number;
  private readonly space: BlockSpace;
  /** By block, up to the last one asked for. */
  private readonly baseFees: number[];

  constructor(private readonly parameters: BaseFeeChainParameters) {
    this.blockTime = parameters.blockTime;
    this.revertedGas = parameters.revertedGas;
    this.coinPrice = parameters.coinPrice;
    this.inclusionDelay = parameters.inclusionDelay;
    this.roundsPerBlock = parameters.roundsPerBlock;
    this.space = new BlockSpace(parameters.blockGasLimit, parameters.demandElasticity);
    this.baseFees = [this.going(0)];
  }

  gasPrice(now: Seconds): number {
    const block = Math.round(now / this.blockTime);
    while (this.baseFees.length <= block) this.seal(this.baseFees.length - 1);
    return this.baseFees[block] as number;
  }

  room(now: Seconds, bid: number): number {
    return this.space.room(now, bid, this.going(now));
  }

  record(now: Seconds, gas: number): void {
    this.space.record(now, gas);
  }

  /** Ends the last block: keepers come first, the world takes what it asks for of the rest. */
  private seal(block: number): void {
    const { blockGasLimit } = this.parameters;
    const now = block * this.blockTime;
    const baseFee = this.baseFees[block] as number;
    const asked = this.space.used(now) + this.space.demand(baseFee, this.going(now));
    this.baseFees.push(nextBaseFee(baseFee, Math.min(asked, blockGasLimit), blockGasLimit));
  }

  private going(now: Seconds): number {
    return scheduledPrice(this.parameters.gasPrices, now);
  }
}
