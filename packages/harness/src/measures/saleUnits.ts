import type { Asset } from '@liqlab/core';
import type { RunAssets } from '../run/runParts.js';

/**
 * What the amounts of a sale are in, and how they become comparable with those of other sales: the
 * lot stays as it is, cash and debt are counted in quote. A short owes the asset: its debt counts at
 * the reference price at breach, and its prices are what a unit of quote was worth of that.
 */
export interface SaleUnits {
  readonly lot: Asset;
  readonly cash: Asset;
  readonly debtToken: Asset;
  /** Quote per unit of cash and debt. */
  readonly money: number;
  /** Price of the lot in counted money, where the asset costs `price` of quote. */
  priceOf(price: number): number;
}

/** The units of the sales of longs, the same for all. */
export function unitsOfLongs({ collateral, debt, debtToken }: RunAssets): SaleUnits {
  return { lot: collateral, cash: debt, debtToken, money: 1, priceOf: (price) => price };
}

/** The units of the sale of a short. */
export function unitsOfShort(
  { collateral, debt, shortToken }: RunAssets,
  breachPrice: number,
): SaleUnits {
  return {
    lot: debt,
    cash: collateral,
    debtToken: shortToken,
    money: breachPrice,
    priceOf: (price) => breachPrice / price,
  };
}
