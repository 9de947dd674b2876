import { type Arithmetic, maximum, minimum, type Num } from '@liqlab/core';
import { wadDecimals } from '../priceCurves/wadDecimals.js';
import type { AjnaState } from './ajnaState.js';
import { bondPaymentFactor } from './bondPaymentFactor.js';

/** Who gets what in a purchase. */
export interface AjnaPurchase {
  readonly sold: Num;
  /** By the buyer; debt asset. */
  readonly paid: Num;
  /** Of that, what reduces the debt. */
  readonly repaid: Num;
  /** Of that, what is added to the kicker's bond. */
  readonly bondReward: Num;
  /** Taken from the kicker's bond for the pool's reserves; debt asset. */
  readonly bondPenalty: Num;
}

/**
 * As much of what is `asked` as the sale gives, at `price`. The borrower is credited with less than
 * the buyer pays: price × (1 − takePenalty), takePenalty = (5 × bondFactor − bondPaymentFactor) / 4.
 * The difference goes to the kicker's bond and to the pool's reserves.
 *
 * Source: `_calculateTakeFlowsAndBondChange` in ajna-finance/ajna-core@0f59e78
 * src/libraries/external/TakerActions.sol. What the buyer pays is rounded up, all else down.
 *
 * @param price - debt asset per collateral asset, above 0.
 */
export function ajnaPurchase(
  asked: Num,
  sale: AjnaState,
  price: Num,
  arithmetic: Arithmetic,
): AjnaPurchase {
  const { collateral, debt, lot, owed, bond, bondFactor } = sale;
  const factor = bondPaymentFactor(price, sale, arithmetic);
  const borrowerShare = arithmetic.one.minus(takePenalty(bondFactor, factor, arithmetic));
  const borrowerPrice = price.times(borrowerShare).quantize(wadDecimals, 'down');
  const clearing = borrowerPrice.isZero()
    ? undefined
    : owed.div(borrowerPrice).quantize(collateral.decimals, 'up');
  const wanted = minimum(lot, asked.quantize(collateral.decimals, 'down'));
  const sold = clearing?.lte(wanted) ? clearing : wanted;
  const isCleared = sold === clearing;
  const repaid = isCleared ? owed : sold.times(borrowerPrice).quantize(debt.decimals, 'down');
  const cost = isCleared ? owed.div(borrowerShare) : sold.times(price);
  const paid = cost.quantize(debt.decimals, 'up');
  const bondChange = paid.times(factor).quantize(debt.decimals, 'down');
  return {
    sold,
    paid,
    repaid,
    bondReward: maximum(arithmetic.zero, bondChange),
    bondPenalty: minimum(bond, maximum(arithmetic.zero, arithmetic.zero.minus(bondChange))),
  };
}

function takePenalty(bondFactor: Num, factor: Num, arithmetic: Arithmetic): Num {
  const [four, five] = [arithmetic.num(4), arithmetic.num(5)];
  return five.times(bondFactor).minus(factor).div(four).quantize(wadDecimals, 'up');
}
