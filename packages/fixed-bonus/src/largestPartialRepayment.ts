import { minimum, type Num } from '@liqlab/core';
import type { Pair } from './pair.js';

/**
 * The most debt, in tokens, that may be repaid by someone who clears neither the debt nor the
 * collateral, where at least a value of `least` of each has to remain. Zero or less if every partial
 * repayment leaves too little.
 *
 * @param incentive - 1 + bonus: collateral value seized per debt value repaid.
 */
export function largestPartialRepayment(pair: Pair, incentive: Num, least: Num): Num {
  const { held, owed, collateralPrice, debtPrice } = pair;
  const { decimals } = pair.debt.asset;
  const keptDebt = least.div(debtPrice).quantize(decimals, 'up');
  const keptCollateral = least.div(collateralPrice).quantize(pair.collateral.asset.decimals, 'up');
  const payable = held
    .minus(keptCollateral)
    .times(collateralPrice)
    .div(debtPrice)
    .div(incentive)
    .quantize(decimals, 'down');
  return minimum(owed.minus(keptDebt), payable);
}
