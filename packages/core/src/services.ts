import type { ServiceIdentifier } from 'inversify';
import type { Backstop } from './backstop/backstop.js';
import type { LiquidationMechanism } from './mechanism/liquidationMechanism.js';
import type { Arithmetic } from './money/arithmetic.js';

/** Injects the run's {@link Arithmetic}. */
export const ArithmeticService = Symbol.for(
  '@liqlab/core/Arithmetic',
) as ServiceIdentifier<Arithmetic>;

/** Collects the mechanisms of a container: bind without a name, read with `getAll`. */
export const LiquidationMechanismService = Symbol.for(
  '@liqlab/core/LiquidationMechanism',
) as ServiceIdentifier<LiquidationMechanism>;

/**
 * Collects the backstops of a run, in the order in which they pay: bind without a name, read with
 * `getAll`. Those that the run was given come before those that a mechanism brings.
 */
export const BackstopService = Symbol.for('@liqlab/core/Backstop') as ServiceIdentifier<Backstop>;
