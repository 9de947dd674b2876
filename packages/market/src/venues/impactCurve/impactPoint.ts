import { z } from 'zod';
import { floatParameter } from '../../parameters/floatParameter.js';

/** Schema of the price impact of one size of sale. */
export const impactPoint = z.strictObject({
  /** Collateral sold, in whole tokens. */
  size: floatParameter({ unit: 'collateral asset', above: 0 }),
  /** 1 − average sale price / mid price before the sale. */
  impact: floatParameter({ unit: 'ratio', atLeast: 0, below: 1 }),
});

/** See {@link impactPoint}. */
export type ImpactPoint = Readonly<z.infer<typeof impactPoint>>;
