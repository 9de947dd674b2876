import { z } from 'zod';
import { floatParameter } from '../parameters/floatParameter.js';
import { gasPricePoint } from './gasPricePoint.js';
import { orderingParameters } from './ordering/orderingParameters.js';

const wholeNumber = (atLeast: number) =>
  z
    .int({ error: (issue) => `must be a whole number, not ${JSON.stringify(issue.input)}` })
    .min(atLeast, { error: (issue) => `must be at least ${atLeast}, not ${issue.input}` });

/** Schema of an amount of gas above zero. */
export const gasUnits = floatParameter({ unit: 'gas units', above: 0 });

/** Schemas of what every kind of chain has. */
export const chainFields = {
  /** Seconds from one block to the next, as in the price path. */
  blockTime: floatParameter({ unit: 'seconds', above: 0 }),
  /** What the rest of the world pays: in the order of time; the first holds from the start. */
  gasPrices: z.tuple([gasPricePoint], gasPricePoint).readonly(),
  /**
   * See {@link Chain.revertedGas}. Assumption: the 21,000 of any transaction and a few reads of storage,
   * since it fails at an early check.
   */
  revertedGas: floatParameter({ unit: 'gas units', atLeast: 0 }).default(50_000),
  /** See {@link Chain.coinPrice}. */
  coinPrice: floatParameter({ unit: 'debt asset', above: 0 }).optional(),
  /** See {@link Chain.inclusionDelay}. */
  inclusionDelay: wholeNumber(0).default(1),
  /** See {@link Chain.roundsPerBlock}. */
  roundsPerBlock: wholeNumber(1).default(1),
  /** In what order a block takes the transactions that are due. */
  ordering: orderingParameters.default({ kind: 'priority-fee' }),
  /** See {@link gasDemand}; without effect where blocks have no limit. Assumption. */
  demandElasticity: floatParameter({ unit: 'exponent', above: 0 }).default(1),
};
