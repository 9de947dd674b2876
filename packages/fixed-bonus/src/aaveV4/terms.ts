import type { Arithmetic, Num } from '@liqlab/core';
import type { AaveV4Parameters } from './parameters.js';

/** {@link AaveV4Parameters} as numbers of the run's arithmetic. */
export interface AaveV4Terms {
  readonly one: Num;
  /** 1 + the largest bonus. */
  readonly maximumIncentive: Num;
  readonly bonusFactor: Num;
  readonly healthForMaximumBonus: Num;
  readonly targetHealth: Num;
  readonly fee: Num;
  readonly minimumLeftover: Num;
  readonly gas: number;
}

/** Reads the parameters into the run's arithmetic. */
export function aaveV4Terms(parameters: AaveV4Parameters, { one, num }: Arithmetic): AaveV4Terms {
  return {
    one,
    maximumIncentive: one.plus(num(parameters.maximumBonus)),
    bonusFactor: num(parameters.bonusFactor),
    healthForMaximumBonus: num(parameters.healthForMaximumBonus),
    targetHealth: num(parameters.targetHealth),
    fee: num(parameters.fee),
    minimumLeftover: num(parameters.minimumLeftover),
    gas: Number(parameters.gas),
  };
}
