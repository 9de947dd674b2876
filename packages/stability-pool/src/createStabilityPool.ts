import type { Arithmetic } from '@liqlab/core';
import type { LiquidationRules } from './liquidationRules.js';
import type { DepositorParameters } from './pool/depositorParameters.js';
import { PoolSystem } from './poolSystem.js';
import { StabilityPool } from './stabilityPool.js';

/** What every protocol with a stability pool can be told. */
export interface StabilityPoolParameters {
  /** Ratio below which a position is liquidated; absent: one over its own threshold. */
  readonly minimumRatio?: number | string | undefined;
  readonly depositors: DepositorParameters;
}

/** A protocol with an empty book and an empty pool. */
export function createStabilityPool(
  id: string,
  rules: LiquidationRules,
  { minimumRatio, depositors }: StabilityPoolParameters,
  arithmetic: Arithmetic,
): StabilityPool {
  const system = new PoolSystem(
    rules,
    {
      minimumRatio: minimumRatio === undefined ? undefined : arithmetic.num(minimumRatio),
      depositors,
    },
    arithmetic,
  );
  return new StabilityPool(id, system);
}
