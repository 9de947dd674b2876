import type { RawPair } from '../tradingPool.js';
import { amplificationPrecision, coins, maximumIterations } from './stableSwapUnits.js';

/**
 * The StableSwap invariant D: what the pool would hold in all if its two balances were equal and
 * worth as much. Found by Newton's method in integers, to within one unit; `undefined` where that
 * does not settle, or a balance is used up.
 *
 * Source: curve-stablecoin@afc2608, `Stableswap.get_D`.
 *
 * @param balances - at 18 decimals.
 * @param amplification - A × 100.
 */
export function invariant(balances: RawPair, amplification: bigint): bigint | undefined {
  const [x, y] = balances;
  if (x <= 0n || y <= 0n) return undefined;
  const sum = x + y;
  const ann = amplification * coins;
  let d = sum;
  for (let iteration = 0; iteration < maximumIterations; iteration += 1) {
    const product = (((d * d) / x) * d) / y / coins ** coins;
    const before = d;
    d =
      (((ann * sum) / amplificationPrecision + product * coins) * d) /
      (((ann - amplificationPrecision) * d) / amplificationPrecision + (coins + 1n) * product);
    if (d - before <= 1n && before - d <= 1n) return d;
  }
  return undefined;
}
