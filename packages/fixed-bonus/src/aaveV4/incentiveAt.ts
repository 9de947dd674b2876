import type { Num } from '@liqlab/core';
import type { AaveV4Terms } from './terms.js';

const ratioDecimals = 4;

/**
 * 1 + bonus at a health factor below 1: from the least at 1 it rises linearly to the largest, in whole
 * basis points (aave-v4 LiquidationLogic.calculateLiquidationBonus).
 */
export function incentiveAt(health: Num, terms: AaveV4Terms): Num {
  const { one, maximumIncentive, bonusFactor, healthForMaximumBonus } = terms;
  if (health.lte(healthForMaximumBonus)) return maximumIncentive;
  const minimumIncentive = maximumIncentive
    .minus(one)
    .times(bonusFactor)
    .quantize(ratioDecimals, 'down')
    .plus(one);
  return maximumIncentive
    .minus(minimumIncentive)
    .times(one.minus(health))
    .div(one.minus(healthForMaximumBonus))
    .quantize(ratioDecimals, 'down')
    .plus(minimumIncentive);
}
