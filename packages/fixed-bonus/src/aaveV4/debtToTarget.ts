import type { Num } from '@liqlab/core';
import type { Pair } from '../pair.js';
import type { AaveV4Terms } from './terms.js';

const wadDecimals = 18;

/**
 * Debt whose repayment restores the target health factor, in tokens, rounded up:
 * D·(HFt − HF) / (HFt − incentive·threshold) (aave-v4 LiquidationLogic).
 *
 * @param debtValue - D: value of all debts of the position.
 */
export function debtToTarget(
  pair: Pair,
  debtValue: Num,
  health: Num,
  incentive: Num,
  { targetHealth }: AaveV4Terms,
): Num {
  const { liquidationThreshold } = pair.collateral;
  const lostPerRepaid = incentive.times(liquidationThreshold).quantize(wadDecimals, 'up');
  return debtValue
    .times(targetHealth.minus(health))
    .div(targetHealth.minus(lostPerRepaid).times(pair.debtPrice))
    .quantize(pair.debt.asset.decimals, 'up');
}
