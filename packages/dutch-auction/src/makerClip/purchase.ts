import { DustError, minimum, type Num } from '@liqlab/core';
import type { SaleState } from './saleState.js';

/** What a keeper gets, and what it pays. */
export interface Purchase {
  /** Collateral (`slice`). */
  readonly sold: Num;
  /** Debt asset (`owe`). */
  readonly paid: Num;
}

/**
 * Collateral that pays the whole tab at this price, rounded up: whoever asks for as much clears the
 * sale. `undefined` at a price of zero, where nothing does.
 */
export function clearingLot({ tab, collateral }: SaleState, price: Num): Num | undefined {
  return price.isZero() ? undefined : tab.div(price).quantize(collateral.decimals, 'up');
}

/**
 * As much of what is `asked` as the sale gives: never more than its lot, never for more than its tab.
 * A part that would leave a tab below `minimumRemainder` (`chost`) is cut so that it leaves just that;
 * the whole lot may leave any tab.
 *
 * Source: `take` in makerdao/dss@fa4f663 src/clip.sol. Collateral is rounded down, the payment up,
 * which at the 45 decimals of Maker's internal dai rounds nothing.
 *
 * @throws {@link DustError} if the tab itself is not above `minimumRemainder`: take the whole lot.
 */
export function purchase(asked: Num, sale: SaleState, price: Num, minimumRemainder: Num): Purchase {
  const { lot, tab, collateral, debt } = sale;
  const collateralFor = (amount: Num) => amount.div(price).quantize(collateral.decimals, 'down');
  const wanted = minimum(lot, asked.quantize(collateral.decimals, 'down'));
  const clearing = clearingLot(sale, price);
  if (clearing?.lte(wanted)) return { sold: collateralFor(tab), paid: tab };

  const paid = wanted.times(price).quantize(debt.decimals, 'up');
  const remainder = tab.minus(paid);
  if (wanted.eq(lot) || remainder.gte(minimumRemainder)) return { sold: wanted, paid };
  if (tab.lte(minimumRemainder)) throw new DustError(remainder, minimumRemainder);
  const less = tab.minus(minimumRemainder).quantize(debt.decimals, 'down');
  return { sold: collateralFor(less), paid: less };
}
