import type { Arithmetic } from './arithmetic.js';
import type { Num } from './num.js';

/**
 * Integer that a contract stores for `amount` whole tokens; digits beyond `decimals` are cut off.
 * The inverse of {@link Arithmetic.fromRaw}. In fast arithmetic it is the integer nearest to what
 * the float64 stands for.
 */
export function toRaw(amount: Num, decimals: number, arithmetic: Arithmetic): bigint {
  if (arithmetic.name === 'fast') return BigInt(Math.round(amount.toNumber() * 10 ** decimals));
  const unit = arithmetic.fromRaw(1, decimals);
  return BigInt(amount.quantize(decimals, 'down').div(unit).toString());
}
