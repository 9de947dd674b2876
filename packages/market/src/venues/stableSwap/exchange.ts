import { InvalidAmountError } from '@liqlab/core';
import { otherSide } from '../otherSide.js';
import type { RawPair, Side } from '../tradingPool.js';
import { protocolPart } from './protocolPart.js';
import type { StableSwapCurve } from './stableSwapCurve.js';
import { feeDenominator } from './stableSwapUnits.js';

/** What a trade comes to, in raw units of the asset bought. */
export interface Exchange {
  readonly proceeds: bigint;
  readonly protocolFee: bigint;
  /** Balances afterwards, at 18 decimals, all fees still in them. */
  readonly scaled: RawPair;
  readonly invariant: bigint;
}

/**
 * Works out a sale of the raw `lot` of asset `sold`; changes nothing.
 *
 * Source: curve-stablecoin@afc2608, `Stableswap.get_dy` and `exchange`.
 *
 * @param fee - of the proceeds, in 10^−10.
 * @throws {@link InvalidAmountError} for a lot too small to bring anything.
 * @throws {@link InsufficientLiquidityError} if the pool is too dry.
 */
export function exchange(
  curve: StableSwapCurve,
  fee: bigint,
  balances: RawPair,
  sold: Side,
  lot: bigint,
): Exchange {
  const bought = otherSide(sold);
  const scaled = curve.scalePair(balances);
  const d = curve.invariant(scaled);
  const balanceSold = scaled[sold] + curve.scale(lot, sold);
  const balanceBought = curve.otherBalance(balanceSold, d);
  const beforeFee = scaled[bought] - balanceBought - 1n;
  if (beforeFee < 0n) throw new InvalidAmountError('the lot is too small to bring anything');
  const taken = (beforeFee * fee) / feeDenominator;
  return {
    proceeds: curve.unscale(beforeFee - taken, bought),
    protocolFee: curve.unscale(protocolPart(taken), bought),
    scaled: sold === 0 ? [balanceSold, balanceBought] : [balanceBought, balanceSold],
    invariant: d,
  };
}
