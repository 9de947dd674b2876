import type { PricedPair } from './seizure.js';

/**
 * Whether the collateral carries the debt: collateral·price·LLTV, both products rounded down, is at
 * least what is borrowed, rounded up (`_isHealthy` of morpho-blue\@v1.0.0).
 */
export function isHealthy({ collateral, debt, price, shares }: PricedPair): boolean {
  const { decimals } = debt.asset;
  const worth = collateral.amount.times(price).quantize(decimals, 'down');
  const maximumBorrow = worth.times(collateral.liquidationThreshold).quantize(decimals, 'down');
  return maximumBorrow.gte(shares.toAssets(debt.amount, debt, 'up'));
}
