import { decimalParameter, secondsParameter } from '@liqlab/core';
import { z } from 'zod';

/**
 * Parameters of {@link EulerV2}; the liquidation LTV comes with each position's collateral. Maximum
 * discount, cool-off time and socialisation are what Euler's own clusters are deployed with
 * (euler-xyz/evk-periphery\@7260a6e, script/production/base/clusters/BaseCluster.s.sol).
 */
export const eulerV2Parameters = z.strictObject({
  /** Largest discount on the collateral's price; ratio. */
  maximumDiscount: decimalParameter({ unit: 'ratio', atLeast: 0, below: 1 }).default(0.15),
  /**
   * Seconds that must pass after a borrower's last account status check. Positions are taken to have
   * been checked when the scenario starts, and not since.
   */
  coolOff: secondsParameter().default(1),
  /** Whether debt that no collateral is left for is taken from the lenders at once. */
  socialisesDebt: z.boolean().default(true),
  /**
   * Gas units of one liquidation. No published figure found: an assumption, of the order of what Aave's
   * contracts measure (v4 340,000, v3 393,000), which call as many others.
   */
  gas: decimalParameter({ unit: 'gas units', atLeast: 0 }).default(350_000),
});

/** See {@link eulerV2Parameters}. */
export type EulerV2Parameters = z.infer<typeof eulerV2Parameters>;
