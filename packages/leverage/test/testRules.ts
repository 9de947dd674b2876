import { exactArithmetic } from '@liqlab/core';
import { type LeverageRules, maintenanceTiers } from '../src/index.js';

const { num, zero } = exactArithmetic;

/** One order for all of it down to the bankruptcy price, and a maintenance margin of 2 %. */
export function testRules({
  rate = '0.02',
  ...changes
}: Partial<LeverageRules> & { readonly rate?: string }): LeverageRules {
  return {
    maintenance: maintenanceTiers([{ from: 0, rate }], exactArithmetic),
    sizeToClose: ({ exposure }) => exposure.size,
    worstPrice: ({ bankruptcyPrice }) => bankruptcyPrice,
    feeRate: zero,
    takesOverAtOnce: () => false,
    takesOverRest: true,
    paysShortfall: false,
    deleverages: () => true,
    waitingTime: 0,
    blockLimits: undefined,
    fundShare: num(1),
    gas: 0,
    ...changes,
  };
}
