import type { Arithmetic } from '@liqlab/core';
import type { LeverageRules } from '../leverageRules.js';
import { maintenanceRule } from '../maintenanceRule.js';
import type { HyperliquidParameters } from './parameters.js';

/**
 * Orders into the book, for a large position first a part and after a wait the rest; below two thirds
 * of the maintenance margin the vault takes over; a bankrupt position is deleveraged.
 */
export function hyperliquidRules(
  parameters: HyperliquidParameters,
  arithmetic: Arithmetic,
): LeverageRules {
  const { num, zero } = arithmetic;
  const [large, share] = [num(parameters.largeNotional), num(parameters.firstShare)];
  const takeoverBelow = num(parameters.takeoverBelow);
  return {
    maintenance: maintenanceRule(parameters.maintenance, arithmetic),
    sizeToClose: ({ exposure: { size, asset }, notional }, isRetry) =>
      isRetry || notional.lte(large) ? size : size.times(share).quantize(asset.decimals, 'up'),
    worstPrice: ({ bankruptcyPrice }) => bankruptcyPrice,
    feeRate: zero,
    takesOverAtOnce: ({ equity, maintenance }) =>
      equity.gte(zero) && equity.lt(maintenance.times(takeoverBelow)),
    takesOverRest: false,
    paysShortfall: false,
    deleverages: ({ equity }) => equity.lt(zero),
    waitingTime: parameters.waitingTime,
    blockLimits: undefined,
    fundShare: num(parameters.fundShare),
    gas: Number(parameters.gas),
  };
}
