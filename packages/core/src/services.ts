import type { ServiceIdentifier } from 'inversify';
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
