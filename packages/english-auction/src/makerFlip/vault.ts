import {
  type Collateral,
  type Debt,
  type MarketView,
  NothingToLiquidateError,
  type Position,
  tokens,
} from '@liqlab/core';

/** A position as Maker knows it: one collateral (`ink`) and one debt (`art`, at `rate`). */
export interface Vault {
  readonly collateral: Collateral;
  readonly debt: Debt;
}

/**
 * The vault that a position stands for: its first collateral and its first debt.
 *
 * @throws {@link NothingToLiquidateError} if it lacks one of the two.
 */
export function vaultOf({ id, collaterals, debts }: Position): Vault {
  const [collateral] = collaterals;
  const [debt] = debts;
  if (!collateral || !debt) throw new NothingToLiquidateError(id);
  return { collateral, debt };
}

// Decimals of Maker's `spot`, a ray.
const spotDecimals = 27;

/**
 * Whether the vault may be liquidated: collateral × spot < debt, where spot = oracle price ×
 * liquidation threshold rounded down to 27 decimals (`Spotter.poke`). One token of the debt asset
 * counts as one unit of account (`par` = 1), and at a spot of zero no vault may be liquidated.
 *
 * @throws {@link StalePriceError}
 */
export function isUnsafe({ collateral, debt }: Vault, market: MarketView): boolean {
  const { asset, amount, liquidationThreshold } = collateral;
  const spot = market.price(asset).times(liquidationThreshold).quantize(spotDecimals, 'down');
  return !spot.isZero() && amount.times(spot).lt(tokens(debt));
}
