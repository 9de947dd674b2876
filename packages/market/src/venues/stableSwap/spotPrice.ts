import type { RawPair } from '../tradingPool.js';
import { amplificationPrecision, coins, precision } from './stableSwapUnits.js';

/**
 * Price of coin 1 in coin 0, with 18 decimals, rounded down.
 *
 * Source: curve-stablecoin@afc2608, `Stableswap.get_p`.
 *
 * @param balances - at 18 decimals, above zero.
 * @param amplification - A × 100.
 * @param d - the invariant of the balances.
 */
export function spotPrice([x, y]: RawPair, amplification: bigint, d: bigint): bigint {
  const amplified = (amplification * coins * x) / amplificationPrecision;
  const product = ((((d / coins ** coins) * d) / x) * d) / y;
  return (precision * (amplified + (product * x) / y)) / (amplified + product);
}
