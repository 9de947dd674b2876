import type { Arithmetic } from '@liqlab/core';
import type { LeverageRules } from '../leverageRules.js';
import { maintenanceRule } from '../maintenanceRule.js';
import type { ExchangeIsolatedParameters } from './parameters.js';

/** One order for all of it, down to the bankruptcy price; the fund takes the rest over. */
export function exchangeIsolatedRules(
  { maintenance, liquidationFee, fundShare, gas }: ExchangeIsolatedParameters,
  arithmetic: Arithmetic,
): LeverageRules {
  return {
    maintenance: maintenanceRule(maintenance, arithmetic),
    sizeToClose: ({ exposure }) => exposure.size,
    worstPrice: ({ bankruptcyPrice }) => bankruptcyPrice,
    feeRate: arithmetic.num(liquidationFee),
    takesOverAtOnce: () => false,
    takesOverRest: true,
    paysShortfall: false,
    deleverages: () => true,
    waitingTime: 0,
    blockLimits: undefined,
    fundShare: arithmetic.num(fundShare),
    gas: Number(gas),
  };
}
