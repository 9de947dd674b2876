import type { Num } from '@liqlab/core';
import type { Amounts } from './amounts.js';
import { wadDecimals } from './wadDecimals.js';

/**
 * Collateral value / debt, rounded down (Liquity: ICR of one position, TCR of all); `undefined`
 * without debt, which no ratio is low enough for.
 *
 * @param price - debt asset per collateral asset.
 */
export function collateralizationRatio({ collateral, debt }: Amounts, price: Num): Num | undefined {
  return debt.isZero()
    ? undefined
    : collateral.times(price).div(debt).quantize(wadDecimals, 'down');
}
