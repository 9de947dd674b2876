import { decimalParameter } from '@liqlab/core';
import { z } from 'zod';

const share = decimalParameter({ unit: 'share of the backstop’s cash', atLeast: 0, atMost: 1 });

/**
 * How the depositors behave. The figures are assumptions: nobody joins or leaves unless a half-life
 * or a loss is given.
 */
export const depositorParameters = z.strictObject({
  /** Deposited when the pool is first needed, of the cash that the backstop holds then. */
  initialShare: share.default(1),
  /** What the deposits move towards, of the cash that the backstop holds at each moment. */
  targetShare: share.default(1),
  /** Time in which half of the way to the target is gone; absent: nobody joins or leaves. */
  halfLife: decimalParameter({ unit: 'seconds', above: 0 }).optional(),
  /**
   * Loss, as a share of all that was deposited, above which everybody withdraws and stays away:
   * debt paid − collateral gained at the oracle price. Absent: nobody flees.
   */
  fleeAtLoss: decimalParameter({ unit: 'ratio', atLeast: 0 }).optional(),
});

/** See {@link depositorParameters}. */
export type DepositorParameters = z.infer<typeof depositorParameters>;
