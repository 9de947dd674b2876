import { type Arithmetic, maximum, minimum, type Num } from '@liqlab/core';
import type { LeverageRules } from '../leverageRules.js';
import { maintenanceRule } from '../maintenanceRule.js';
import type { MarginState } from '../margin/marginState.js';
import { fillablePrice } from './fillablePrice.js';
import type { DydxV4Parameters } from './parameters.js';

/**
 * Orders at the fillable price, a part of the position at a time; the fund pays what an order brings
 * less than the bankruptcy price, and a bankrupt position is deleveraged.
 */
export function dydxV4Rules(parameters: DydxV4Parameters, arithmetic: Arithmetic): LeverageRules {
  const { num, one, zero } = arithmetic;
  const [portion, smallest] = [num(parameters.largestPortion), num(parameters.smallestNotional)];
  const prices = {
    bankruptcyAdjustment: num(parameters.bankruptcyAdjustment),
    spreadToMaintenance: num(parameters.spreadToMaintenance),
  };
  return {
    maintenance: maintenanceRule(parameters.maintenance, arithmetic),
    sizeToClose: (state) => partToClose(state, portion, smallest),
    worstPrice: (state) => fillablePrice(state, prices, { one, zero }),
    feeRate: num(parameters.maximumFee),
    takesOverAtOnce: () => false,
    takesOverRest: false,
    paysShortfall: true,
    deleverages: ({ equity }) => equity.lt(zero),
    waitingTime: 0,
    blockLimits: {
      notional: num(parameters.notionalPerBlock),
      fundLoss: num(parameters.fundLossPerBlock),
    },
    fundShare: num(parameters.fundShare),
    gas: Number(parameters.gas),
  };
}

function partToClose({ exposure, price }: MarginState, portion: Num, smallest: Num): Num {
  const { size, asset } = exposure;
  const part = maximum(size.times(portion), smallest.div(price));
  return minimum(size, part.quantize(asset.decimals, 'up'));
}
