import {
  type ScheduledGasChainParameters,
  scheduledGasChainParameters,
} from '../chain/scheduledGasChain.js';
import { shockedGasPrices } from '../shocks/shockedGasPrices.js';
import type { Scenario } from './scenario.js';

/** What a scenario says of the chain: block time, gas prices with its gas shocks, price of the coin. */
export function scenarioChain({
  blockTime,
  gasPrices,
  coinPrice,
  shocks,
}: Scenario): ScheduledGasChainParameters {
  const chain = { blockTime, gasPrices: shockedGasPrices(gasPrices, shocks) };
  return scheduledGasChainParameters.parse(
    coinPrice === undefined ? chain : { ...chain, coinPrice },
  );
}
