import { z } from 'zod';
import { baseFeeChainParameters } from './baseFeeChain.js';
import { scheduledGasChainParameters } from './scheduledGasChain.js';

/** Schema of every chain, as data; without a kind it is a scheduled one. */
export const chainParameters = z.discriminatedUnion('kind', [
  scheduledGasChainParameters,
  baseFeeChainParameters,
]);

/** See {@link chainParameters}. */
export type ChainParameters = z.infer<typeof chainParameters>;

/** {@link ChainParameters} before the defaults are filled in. */
export type ChainInput = z.input<typeof chainParameters>;
