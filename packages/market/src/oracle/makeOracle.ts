import { CircuitBreaker } from './circuitBreaker.js';
import { DelayedOracle } from './delayedOracle.js';
import { FailingOracle } from './failingOracle.js';
import { GracePeriod } from './gracePeriod.js';
import { LayeredOracle } from './layeredOracle.js';
import { MedianOracle } from './medianOracle.js';
import type { Oracle } from './oracle.js';
import type { OracleParameters } from './oracleParameters.js';
import { PushOracle } from './pushOracle.js';
import { TimeWeightedOracle } from './timeWeightedOracle.js';

/** The oracle that the parameters describe, with the oracles that it reads or stands before. */
export function makeOracle(parameters: OracleParameters): Oracle {
  switch (parameters.kind) {
    case undefined:
    case 'push':
      return reading(parameters.of, new PushOracle(parameters));
    case 'delayed':
      return reading(parameters.of, new DelayedOracle(parameters));
    case 'time-weighted':
      return reading(parameters.of, new TimeWeightedOracle(parameters));
    case 'median':
      return new MedianOracle(parameters);
    case 'circuit-breaker':
      return new CircuitBreaker(makeOracle(parameters.of), parameters);
    case 'grace-period':
      return new GracePeriod(makeOracle(parameters.of), parameters);
    case 'failing':
      return new FailingOracle(makeOracle(parameters.of), parameters);
  }
}

function reading(source: OracleParameters | undefined, reader: Oracle): Oracle {
  return source ? new LayeredOracle(makeOracle(source), reader) : reader;
}
