import { minimum, type Num } from '@liqlab/core';
import type { Pair } from '../pair.js';
import { valueDecimals } from './account.js';
import type { AaveV4Terms } from './terms.js';

/** How much debt is repaid for how much collateral, in tokens. */
export interface Exchange {
  readonly repaid: Num;
  /** Collateral that leaves the borrower, the fee included. */
  readonly seized: Num;
  /** The treasury's part of {@link Exchange.seized}. */
  readonly fee: Num;
}

/**
 * Collateral for repaying `wanted` of the debt, or less where `toTarget` is less. What would remain as
 * dust, of the debt or of the collateral, is cleared too, even past the target; then `repaid` may be
 * more than was wanted. The fee is a share of the bonus only.
 *
 * Source: aave/aave-v4 0051c6e, LiquidationLogic._calculateLiquidationAmounts.
 *
 * @param incentive - 1 + bonus.
 */
export function exchange(
  pair: Pair,
  wanted: Num,
  toTarget: Num,
  incentive: Num,
  terms: AaveV4Terms,
): Exchange {
  const { held, owed, collateralPrice, debtPrice } = pair;
  const { decimals } = pair.collateral.asset;
  const isDust = (left: Num, price: Num) =>
    !left.isZero() && left.times(price).quantize(valueDecimals, 'down').lt(terms.minimumLeftover);

  const intended = minimum(owed, wanted, toTarget);
  const cleared = isDust(owed.minus(intended), debtPrice) ? owed : intended;
  const due = cleared
    .times(debtPrice)
    .times(incentive)
    .div(collateralPrice)
    .quantize(decimals, 'down');
  const takesAll = due.gt(held) || (cleared.lt(owed) && isDust(held.minus(due), collateralPrice));
  const seized = takesAll ? held : due;
  const repaid = takesAll
    ? held
        .times(collateralPrice)
        .div(debtPrice.times(incentive))
        .quantize(pair.debt.asset.decimals, 'up')
    : cleared;
  const fee = seized
    .times(terms.fee)
    .times(incentive.minus(terms.one))
    .div(incentive)
    .quantize(decimals, 'down');
  return { repaid, seized, fee };
}
