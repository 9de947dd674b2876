import type { OracleParameters } from '../oracle/oracleParameters.js';
import { pushOracleParameters } from '../oracle/pushOracle.js';
import { shocksOf } from '../shocks/shocksOf.js';
import type { Scenario } from './scenario.js';

/**
 * The oracle of a scenario: its own, or a push oracle with its defaults. In its oracle-failure shocks
 * all of it observes nothing, whatever it is made of, so that a grace period notices.
 */
export function scenarioOracle({ oracle, shocks }: Scenario): OracleParameters {
  const of = oracle ?? pushOracleParameters.parse({});
  const failures = shocksOf('oracle-failure', shocks).map(({ at, until }) => ({ at, until }));
  return failures.length > 0 ? { kind: 'failing', failures, of } : of;
}
