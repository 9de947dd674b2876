import { type BackstopPreset, decimalParameter } from '@liqlab/core';
import { z } from 'zod';
import { bound } from './bound.js';
import { PayingFund } from './payingFund.js';

/** Parameters of an insurance fund. */
export const insuranceFundParameters = z.strictObject({
  /** Its money at the start, per unit of debt of all positions; ratio. An assumption. */
  share: decimalParameter({ unit: 'ratio of all debt', atLeast: 0 }).default('0.02'),
});

/** Money set aside for shortfalls: it pays until it is empty. */
export const insuranceFund: BackstopPreset<z.infer<typeof insuranceFundParameters>> = {
  id: 'insurance-fund',
  summary: 'money set aside, 2 % of all debt unless said otherwise: pays until it is empty',
  schema: insuranceFundParameters,
  module: bound('insurance-fund', insuranceFundParameters, ({ share }) => {
    return new PayingFund({
      id: 'insurance-fund',
      share: Number(share),
      withdrawnAtLoss: undefined,
    });
  }),
};
