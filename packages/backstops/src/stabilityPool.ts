import { type BackstopPreset, decimalParameter } from '@liqlab/core';
import { z } from 'zod';
import { bound } from './bound.js';
import { PayingFund } from './payingFund.js';

/** Parameters of a stability pool behind a mechanism that has none of its own. */
export const stabilityPoolParameters = z.strictObject({
  /** Deposits at the start, per unit of debt of all positions; ratio. An assumption. */
  share: decimalParameter({ unit: 'ratio of all debt', atLeast: 0 }).default('0.1'),
  /**
   * Loss, as a share of the deposits at the start, above which the depositors withdraw all that is
   * left; ratio. An assumption.
   */
  withdrawnAtLoss: decimalParameter({ unit: 'ratio', atLeast: 0, atMost: 1 }).default('0.5'),
});

/** Deposits that pay shortfalls, until their owners have lost enough and leave. */
export const stabilityPool: BackstopPreset<z.infer<typeof stabilityPoolParameters>> = {
  id: 'stability-pool',
  summary: 'deposits of 10 % of all debt, whose owners leave when half is lost',
  schema: stabilityPoolParameters,
  module: bound('stability-pool', stabilityPoolParameters, ({ share, withdrawnAtLoss }, num) => {
    return new PayingFund({
      id: 'stability-pool',
      share: Number(share),
      withdrawnAtLoss: num(withdrawnAtLoss),
    });
  }),
};
