import type { RawPair, Side } from '../tradingPool.js';
import { coins, feeDenominator } from './stableSwapUnits.js';

/** The fee, in 10^−10, on what a deposit or withdrawal moves the balances apart. */
export function imbalanceFee(fee: bigint): bigint {
  return (fee * coins) / (4n * (coins - 1n));
}

/**
 * Raw fees on a deposit or withdrawal: a share of how far each balance is from where it would be if
 * all had changed in proportion to the invariant.
 *
 * Source: curve-stablecoin@afc2608, `Stableswap.add_liquidity`, `remove_liquidity_imbalance`.
 *
 * @param fee - of the proceeds of a trade, in 10^−10.
 */
export function imbalanceFees(
  before: RawPair,
  after: RawPair,
  dBefore: bigint,
  dAfter: bigint,
  fee: bigint,
): RawPair {
  const feeOn = (side: Side): bigint => {
    const ideal = (dAfter * before[side]) / dBefore;
    const difference = ideal > after[side] ? ideal - after[side] : after[side] - ideal;
    return (imbalanceFee(fee) * difference) / feeDenominator;
  };
  return [feeOn(0), feeOn(1)];
}
