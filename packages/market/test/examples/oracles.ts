import { makeOracle, type OracleParameters, oracleParameters } from '@liqlab/market';

/** Chainlink's ETH/USD feed on Ethereum: the default. */
export const push = oracleParameters.parse({});

/** Maker: a delayed oracle that reads a median, one of whose sources fails after an hour. */
export const maker = oracleParameters.parse({
  kind: 'delayed',
  of: {
    kind: 'median',
    sources: [{}, {}, {}, { noise: 0.002 }, { failures: [{ at: 3600 }] }],
    minimumSources: 3,
  },
});

/** The mean price of the last half hour in a pool. */
export const pool = oracleParameters.parse({ kind: 'time-weighted', window: 1800 });

/** A push oracle that is down for ten minutes, behind a breaker and a grace period. */
export const guarded = oracleParameters.parse({
  kind: 'failing',
  failures: [{ at: 1800, until: 2400 }],
  of: {
    kind: 'grace-period',
    gracePeriod: 3600,
    of: { kind: 'circuit-breaker', limit: 0.2, window: 600, pause: 1800, of: { kind: 'push' } },
  },
});

/** What the protocol sees after two blocks, or the refusal that it meets. */
export function afterTwoBlocks(parameters: OracleParameters, prices: [number, number]): number {
  const oracle = makeOracle(parameters);
  oracle.observe(0, prices[0]);
  oracle.observe(12, prices[1]);
  return oracle.price(12);
}
