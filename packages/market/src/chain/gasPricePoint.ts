import { z } from 'zod';
import { floatParameter } from '../parameters/floatParameter.js';

/** Schema of a gas price that holds from a moment on. */
export const gasPricePoint = z.strictObject({
  /** Seconds since the scenario's start from which it holds. */
  from: floatParameter({ unit: 'seconds', atLeast: 0 }),
  gwei: floatParameter({ unit: 'gwei', atLeast: 0 }),
});

/** See {@link gasPricePoint}. */
export type GasPricePoint = Readonly<z.infer<typeof gasPricePoint>>;

/** Gas prices that each hold until the next, in the order of time; the first from the start. */
export type GasSchedule = readonly [GasPricePoint, ...GasPricePoint[]];
