import type { Arithmetic, Num, Rounding } from '@liqlab/core';
import type { CompoundV2Parameters } from './parameters.js';

/** {@link CompoundV2Parameters} as numbers of the run's arithmetic. */
export interface CompoundV2Terms {
  readonly closeFactor: Num;
  readonly liquidationIncentive: Num;
  readonly protocolSeizeShare: Num;
  readonly productRounding: Rounding;
  readonly gas: number;
}

/** Reads the parameters into the run's arithmetic. */
export function compoundV2Terms(
  parameters: CompoundV2Parameters,
  { num }: Arithmetic,
): CompoundV2Terms {
  return {
    closeFactor: num(parameters.closeFactor),
    liquidationIncentive: num(parameters.liquidationIncentive),
    protocolSeizeShare: num(parameters.protocolSeizeShare),
    productRounding: parameters.productRounding,
    gas: Number(parameters.gas),
  };
}
