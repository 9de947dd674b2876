import { decimalParameter, secondsParameter } from '@liqlab/core';
import { z } from 'zod';

/** Parameters of `half-life`; the defaults are assumptions. */
export const halfLifeParameters = z.strictObject({
  /** Time in which the price falls to a half. */
  halfLife: secondsParameter({ atLeast: 1 }).default(3600),
  /** A sale that nobody ended before goes back to the borrower. */
  duration: secondsParameter({ atLeast: 1 }).default(14_400),
  /** Share of the oracle price that the first price is above it, in a calm market. */
  calmMargin: decimalParameter({ unit: 'ratio', atLeast: 0, atMost: 1 }).default('0.02'),
  /** Standard deviations, over a quarter of the half-life, that come on top of that. */
  deviations: decimalParameter({ unit: 'standard deviations', atLeast: 0, atMost: 10 }).default(2),
  /** Gas of a transaction; gas units. */
  gas: decimalParameter({ unit: 'gas units', atLeast: 0 }).default(200_000),
});

/** See {@link halfLifeParameters}. */
export type HalfLifeParameters = z.infer<typeof halfLifeParameters>;
