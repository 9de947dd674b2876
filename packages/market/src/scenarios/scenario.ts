import { z } from 'zod';
import { gasPricePoint } from '../chain/gasPricePoint.js';
import { oracleParameters } from '../oracle/oracleParameters.js';
import { floatParameter } from '../parameters/floatParameter.js';
import { pathModelSchema } from '../prices/models/pathModel.js';
import { shockSchema } from '../shocks/shock.js';
import { venueParameters } from '../venues/venueParameters.js';

/** A named piece of market history, or an imagined one, as data with provenance. */
export const scenarioSchema = z.strictObject({
  id: z.string().min(1),
  /** One line for a list. */
  summary: z.string().min(1),
  /** Where the figures are from; what is assumed or from memory says so. */
  sources: z.array(z.string().min(1)).min(1),
  /** What the reference price is drawn from, before the shocks. */
  path: pathModelSchema,
  /** Seconds from one block to the next. */
  blockTime: floatParameter({ unit: 'seconds', above: 0 }),
  /** In the order of time; the first holds from the start. Before the shocks. */
  gasPrices: z.tuple([gasPricePoint], gasPricePoint),
  /** Price of the chain's coin in the debt asset; absent where the collateral is that coin. */
  coinPrice: floatParameter({ unit: 'debt asset', above: 0 }).optional(),
  /** Reserve of collateral in the constant-product venue at the start, in whole tokens. */
  venueDepth: floatParameter({ unit: 'collateral asset', above: 0 }),
  /** The venue, where it is another than that one. */
  venue: venueParameters.optional(),
  /** What goes wrong beside the path. */
  shocks: z.array(shockSchema),
  /** A push oracle with its defaults if absent. */
  oracle: oracleParameters.optional(),
});

/** See {@link scenarioSchema}. */
export type Scenario = z.infer<typeof scenarioSchema>;
