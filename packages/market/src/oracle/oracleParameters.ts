import { z } from 'zod';
import { type CircuitBreakerParameters, circuitBreakerParameters } from './circuitBreaker.js';
import { type DelayedOracleParameters, delayedOracleParameters } from './delayedOracle.js';
import { type FailingOracleParameters, failingOracleParameters } from './failingOracle.js';
import { type GracePeriodParameters, gracePeriodParameters } from './gracePeriod.js';
import { type MedianOracleParameters, medianOracleParameters } from './medianOracle.js';
import { type PushOracleParameters, pushOracleParameters } from './pushOracle.js';
import {
  type TimeWeightedOracleParameters,
  timeWeightedOracleParameters,
} from './timeWeightedOracle.js';

/** An oracle that reads the market, or another oracle. */
interface Reading {
  /** The oracle whose price it observes; the market's reference price if absent. */
  readonly of?: OracleParameters | undefined;
}

/** An oracle that stands before another one and passes its price on, or refuses to. */
interface Guarding {
  /** The oracle that it stands before. */
  readonly of: OracleParameters;
}

/** Every oracle, as data; `kind` tells them apart, and `of` puts one on top of another. */
export type OracleParameters =
  | (PushOracleParameters & Reading)
  | (DelayedOracleParameters & Reading)
  | (TimeWeightedOracleParameters & Reading)
  | MedianOracleParameters
  | (CircuitBreakerParameters & Guarding)
  | (GracePeriodParameters & Guarding)
  | (FailingOracleParameters & Guarding);

const of = z.lazy((): z.ZodType<OracleParameters> => oracleParameters);

/**
 * Schema of {@link OracleParameters}, with every default filled in. Without a kind it is a push
 * oracle.
 *
 * @example
 * ```ts
 * const maker = oracleParameters.parse({ kind: 'delayed', of: { kind: 'median' } });
 * ```
 */
export const oracleParameters: z.ZodType<OracleParameters> = z.discriminatedUnion('kind', [
  pushOracleParameters.extend({ of: of.optional() }),
  delayedOracleParameters.extend({ of: of.optional() }),
  timeWeightedOracleParameters.extend({ of: of.optional() }),
  medianOracleParameters,
  circuitBreakerParameters.extend({ of }),
  gracePeriodParameters.extend({ of }),
  failingOracleParameters.extend({ of }),
]);
