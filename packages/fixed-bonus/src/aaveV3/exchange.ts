import type { Num } from '@liqlab/core';
import type { Pair } from '../pair.js';
import { clearingRepayment } from './clearingRepayment.js';
import type { CollateralTerms } from './terms.js';

/** How much debt is repaid for how much collateral, in tokens. */
export interface Exchange {
  readonly repaid: Num;
  /** Collateral that leaves the borrower, the fee included. */
  readonly seized: Num;
  /** The treasury's part of {@link Exchange.seized}. */
  readonly fee: Num;
}

/**
 * Collateral for repaying `wanted` of the debt: its value plus the bonus, or, if the collateral falls
 * short, all of it for as much debt as that pays for. The fee is a share of the bonus only.
 *
 * Source: LiquidationLogic._calculateAvailableCollateralToLiquidate, the same in core-v3 1.19.3 and
 * in aave-v3-origin up to v3.4 (from v3.5 a capped repayment rounds up).
 */
export function exchange(pair: Pair, terms: CollateralTerms, wanted: Num): Exchange {
  const { held, collateralPrice, debtPrice } = pair;
  const collateralDecimals = pair.collateral.asset.decimals;
  const debtDecimals = pair.debt.asset.decimals;
  const due = wanted
    .times(debtPrice)
    .div(collateralPrice)
    .quantize(collateralDecimals, 'down')
    .times(terms.incentive)
    .quantize(collateralDecimals, 'half-up');
  const fallsShort = due.gt(held) || missesByNoise(pair, terms, wanted, due);
  const seized = fallsShort ? held : due;
  const repaid = fallsShort
    ? held
        .times(collateralPrice)
        .div(debtPrice)
        .quantize(debtDecimals, 'down')
        .div(terms.incentive)
        .quantize(debtDecimals, 'half-up')
    : wanted;
  const bonus = seized.minus(seized.div(terms.incentive).quantize(collateralDecimals, 'half-up'));
  const fee = bonus.times(terms.protocolFee).quantize(collateralDecimals, 'half-up');
  return { repaid, seized, fee };
}

/** Whether only a float64 finds that what clears the collateral does not seize all of it. */
function missesByNoise(pair: Pair, { incentive }: CollateralTerms, wanted: Num, due: Num): boolean {
  return due.lt(pair.held) && wanted.gte(clearingRepayment(pair, incentive));
}
