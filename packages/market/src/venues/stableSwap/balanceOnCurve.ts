import { amplificationPrecision, coins, maximumIterations } from './stableSwapUnits.js';

/**
 * Balance of one coin where the other one's is `balance` and the invariant is `d`, both at 18
 * decimals. Found by Newton's method in integers, to within one unit; `undefined` where that does not
 * settle, or the balance is used up.
 *
 * Source: curve-stablecoin@afc2608, `Stableswap.get_y` and `get_y_D`.
 *
 * @param amplification - A × 100.
 */
export function balanceOnCurve(
  balance: bigint,
  d: bigint,
  amplification: bigint,
): bigint | undefined {
  if (balance <= 0n) return undefined;
  const ann = amplification * coins;
  const c = (((d * d) / (balance * coins)) * d * amplificationPrecision) / (ann * coins);
  const b = balance + (d * amplificationPrecision) / ann;
  let y = d;
  for (let iteration = 0; iteration < maximumIterations; iteration += 1) {
    const before = y;
    const divisor = 2n * y + b - d;
    if (divisor <= 0n) return undefined;
    y = (y * y + c) / divisor;
    if (y - before <= 1n && before - y <= 1n) return y;
  }
  return undefined;
}
