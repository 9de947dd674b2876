import type { RawPair } from '../tradingPool.js';
import { imbalanceFees } from './imbalanceFees.js';
import type { StableSwapCurve } from './stableSwapCurve.js';

/** What a change of the balances means for the invariant. */
export interface DepositOrWithdrawal {
  /** The invariant before. */
  readonly before: bigint;
  /** The invariant of the new balances. */
  readonly beforeFees: bigint;
  /** The invariant of the new balances less the fees: what shares are reckoned from. */
  readonly afterFees: bigint;
  /** Raw fees of each asset, the protocol's part included. */
  readonly fees: RawPair;
}

/**
 * Works out a change of the raw balances by a provider; changes nothing.
 *
 * Source: curve-stablecoin@afc2608, `Stableswap.add_liquidity`, `remove_liquidity_imbalance`.
 *
 * @param fee - of the proceeds of a trade, in 10^−10.
 * @throws {@link InsufficientLiquidityError} if the pool is, or would be, too dry.
 */
export function depositOrWithdrawal(
  curve: StableSwapCurve,
  fee: bigint,
  balances: RawPair,
  after: RawPair,
): DepositOrWithdrawal {
  const before = curve.invariant(curve.scalePair(balances));
  const beforeFees = curve.invariant(curve.scalePair(after));
  const fees = imbalanceFees(balances, after, before, beforeFees, fee);
  const net = curve.scalePair([after[0] - fees[0], after[1] - fees[1]]);
  const afterFees = curve.invariant(net);
  curve.checkPrice(net, afterFees);
  return { before, beforeFees, afterFees, fees };
}
