import type { Asset, Collateral, Debt, Position } from '@liqlab/core';

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

/** The units of the sales of a position with one collateral and one debt. */
export function saleUnits({ collaterals, debts, side }: Position, breachPrice: number): SaleUnits {
  const [held, owed] = [collaterals[0] as Collateral, debts[0] as Debt];
  const assets = { lot: held.asset, cash: owed.asset, debtToken: owed.token };
  return side === 'short'
    ? { ...assets, money: breachPrice, priceOf: (price) => breachPrice / price }
    : { ...assets, money: 1, priceOf: (price) => price };
}
