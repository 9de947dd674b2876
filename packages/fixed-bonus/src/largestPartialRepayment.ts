import { type MarketView, minimum, type Num } from '@liqlab/core';
import type { Pair } from './pair.js';

/**
 * The most that may be repaid by someone who clears neither the debt nor the collateral, in tokens;
 * zero if every partial repayment leaves dust.
 */
export function largestPartialRepayment(pair: Pair, least: Num, { arithmetic }: MarketView): Num {
  const { held, owed, collateralPrice, debtPrice } = pair;
  const { decimals } = pair.debt.asset;
  const keptDebt = least.div(debtPrice).quantize(decimals, 'up');
  const keptCollateral = least.div(collateralPrice).quantize(pair.collateral.asset.decimals, 'up');
  const payable = held
    .minus(keptCollateral)
    .times(collateralPrice)
    .div(debtPrice)
    .div(pair.terms.incentive)
    .quantize(decimals, 'down');
  const most = minimum(owed.minus(keptDebt), payable);
  return most.gt(arithmetic.zero) ? most : arithmetic.zero;
}
