import { decimalParameter } from '@liqlab/core';
import { z } from 'zod';
import { depositorParameters } from '../pool/depositorParameters.js';

const collateralizationRatio = decimalParameter({ unit: 'ratio', above: 1 });

/** Parameters of `stability-pool/liquity-v1`: the constants of liquity/dev\@5174ecd (April 2021). */
export const liquityV1Parameters = z.strictObject({
  /**
   * Collateralization ratio below which a position is liquidated (`MCR`); Liquity's is 1.1. Absent:
   * one over the position's own liquidation threshold.
   */
  minimumRatio: collateralizationRatio.optional(),
  /** Ratio of the whole system below which recovery mode begins (`CCR`). */
  criticalRatio: collateralizationRatio.default('1.5'),
  /** Share of a position's collateral that whoever liquidates it is given: one in so many. */
  keeperDivisor: decimalParameter({ unit: 'divisor', above: 0 }).default(200),
  /**
   * Paid to whoever liquidates, on top; debt asset. Liquity's borrowers put it up when they open a
   * position; here the treasury pays it, as far as it can.
   */
  flatReward: decimalParameter({ unit: 'debt asset', atLeast: 0 }).default(200),
  depositors: depositorParameters.prefault({}),
  /**
   * Gas of liquidating one position (`liquidate`); gas units: average of 58 calls in the contracts' own
   * tests, from 76,673 to 443,612 (liquity/dev, pull request 54, October 2020).
   */
  gas: decimalParameter({ unit: 'gas units', atLeast: 0 }).default(304_446),
});

/** See {@link liquityV1Parameters}. */
export type LiquityV1Parameters = z.infer<typeof liquityV1Parameters>;
