import type { BandAmm } from '../amm/bandAmm.js';
import type { RawAmounts } from '../amm/withdraw.js';

/**
 * Amounts up to this are what rounding leaves, not what anybody trades: a billionth of a token, in 18
 * decimals. The deployed contracts know no such limit, and nobody answers such a quote.
 */
export const negligible = 10n ** 9n;

/** Raw amounts without what is negligible. */
export function withoutDust({ x, y }: RawAmounts, { terms }: BandAmm): RawAmounts {
  const { debt, collateral } = terms.precision;
  return {
    x: x * debt > negligible ? x : 0n,
    y: y * collateral > negligible ? y : 0n,
  };
}
