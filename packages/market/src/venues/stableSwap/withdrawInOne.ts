import { InvalidAmountError } from '@liqlab/core';
import { otherSide } from '../otherSide.js';
import type { RawPair, Side } from '../tradingPool.js';
import { imbalanceFee } from './imbalanceFees.js';
import type { StableSwapCurve } from './stableSwapCurve.js';
import { feeDenominator } from './stableSwapUnits.js';

/** What shares redeemed in one asset come to, in its raw units. */
export interface OneSidedWithdrawal {
  readonly proceeds: bigint;
  /** The protocol's part included. */
  readonly fee: bigint;
  /** Balances afterwards, at 18 decimals, all fees still in them. */
  readonly scaled: RawPair;
  readonly invariant: bigint;
}

/**
 * Works out what redeeming `shares` of `supply` in asset `side` alone pays; changes nothing.
 *
 * Source: curve-stablecoin@afc2608, `Stableswap._calc_withdraw_one_coin`.
 *
 * @param fee - of the proceeds of a trade, in 10^−10.
 * @throws {@link InvalidAmountError} for shares too few to bring anything.
 * @throws {@link InsufficientLiquidityError} if the pool is too dry.
 */
export function withdrawInOne(
  curve: StableSwapCurve,
  fee: bigint,
  balances: RawPair,
  side: Side,
  shares: bigint,
  supply: bigint,
): OneSidedWithdrawal {
  const scaled = curve.scalePair(balances);
  const other = scaled[otherSide(side)];
  const d = curve.invariant(scaled);
  const dAfter = d - (shares * d) / supply;
  const balanceAfter = curve.otherBalance(other, dAfter);
  const reduce = (balance: bigint, moved: bigint) =>
    balance - (imbalanceFee(fee) * moved) / feeDenominator;
  const moved = (scaled[side] * dAfter) / d - balanceAfter;
  const reduced = reduce(scaled[side], moved);
  const reducedOther = reduce(other, other - (other * dAfter) / d);
  const received = reduced - curve.otherBalance(reducedOther, dAfter) - 1n;
  if (moved < 0n || received < 0n) throw new InvalidAmountError('the shares are worth too little');
  const proceeds = curve.unscale(received, side);
  return {
    proceeds,
    fee: curve.unscale(scaled[side] - balanceAfter, side) - proceeds,
    scaled: side === 0 ? [balanceAfter, other] : [other, balanceAfter],
    invariant: dAfter,
  };
}
