import type { Num } from '@liqlab/core';
import type { Pair } from '../pair.js';
import { type AaveV3Account, tokenValue, valueDecimals } from './account.js';
import type { AaveV3Terms } from './terms.js';

/**
 * The most that one liquidation may repay of the pair's debt, in tokens: all of it, or the close
 * factor's share while the health factor is above its bound and both legs are large.
 *
 * Sources: share of the asset's debt, core-v3 1.19.3 LiquidationLogic._calculateDebt; share of the
 * position's debt and the size bound, aave-v3-origin LiquidationLogic.executeLiquidationCall.
 */
export function largestRepayment(pair: Pair, account: AaveV3Account, terms: AaveV3Terms): Num {
  const { owed, debt, debtPrice } = pair;
  if (!closeFactorBinds(pair, account, terms)) return owed;
  if (terms.closeFactorOf === 'asset') {
    return owed.times(terms.closeFactor).quantize(debt.asset.decimals, 'half-up');
  }
  const share = account.debtValue.times(terms.closeFactor).quantize(valueDecimals, 'half-up');
  if (tokenValue(owed, debtPrice).lte(share)) return owed;
  return share.div(debtPrice).quantize(debt.asset.decimals, 'down');
}

function closeFactorBinds(pair: Pair, { health }: AaveV3Account, terms: AaveV3Terms): boolean {
  const { closeFactorHealth, closeFactorMinimumSize } = terms;
  return (
    health?.gt(closeFactorHealth) === true &&
    tokenValue(pair.held, pair.collateralPrice).gte(closeFactorMinimumSize) &&
    tokenValue(pair.owed, pair.debtPrice).gte(closeFactorMinimumSize)
  );
}
