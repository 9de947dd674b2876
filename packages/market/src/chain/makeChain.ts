import { BaseFeeChain } from './baseFeeChain.js';
import type { Chain } from './chain.js';
import type { ChainParameters } from './chainParameters.js';
import { ScheduledGasChain } from './scheduledGasChain.js';

/** The chain that the parameters describe, at its first block. */
export function makeChain(parameters: ChainParameters): Chain {
  return parameters.kind === 'base-fee'
    ? new BaseFeeChain(parameters)
    : new ScheduledGasChain(parameters);
}
