import type { Num } from '@liqlab/core';
import type { Pair } from '../pair.js';

/**
 * The least repayment that seizes all of the collateral, in tokens.
 *
 * @param incentive - 1 + bonus: collateral value seized per debt value repaid.
 */
export function clearingRepayment(pair: Pair, incentive: Num): Num {
  const { collateral, debt, held, collateralPrice, debtPrice } = pair;
  return held
    .div(incentive)
    .quantize(collateral.asset.decimals, 'up')
    .times(collateralPrice)
    .div(debtPrice)
    .quantize(debt.asset.decimals, 'up');
}
