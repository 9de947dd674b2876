import { decimalParameter } from '@liqlab/core';
import { z } from 'zod';

/** Parameters of `fixed-bonus/compound-v2`; the collateral factor comes with each position's collateral. */
export const compoundV2Parameters = z.strictObject({
  /**
   * Close factor: largest share of a debt that one liquidation may repay; ratio. 0.5 on mainnet
   * (Zealynx's description of the protocol, not checked on chain); governance may set 0.05 to 0.9.
   */
  closeFactor: decimalParameter({ unit: 'ratio', above: 0, atMost: 1 }).default(0.5),
  /**
   * Collateral value seized for a unit of value repaid; ratio. 1.08 on mainnet (same source).
   */
  liquidationIncentive: decimalParameter({ unit: 'ratio', atLeast: 1, atMost: 2 }).default(1.08),
  /**
   * Share of what is seized that goes to the reserves; ratio. 0.028 is a constant of
   * CTokenInterfaces.sol (compound-protocol\@a3214f6); 0 in the versions before it had the rule.
   */
  protocolSeizeShare: decimalParameter({ unit: 'ratio', atLeast: 0, below: 1 }).default(0.028),
  /**
   * How a product of two 18-digit fractions is cut: `down` since the Comptroller is compiled with
   * ExponentialNoError (compound-protocol\@a3214f6), `half-up` before that (v2.8.1).
   */
  productRounding: z.enum(['down', 'half-up']).default('down'),
  /**
   * Gas units of one `liquidateBorrow`: "< 400K" in the table of typical gas costs of Compound's own
   * documentation (compound.finance/developers).
   */
  gas: decimalParameter({ unit: 'gas units', atLeast: 0 }).default(400_000),
});

/** See {@link compoundV2Parameters}. */
export type CompoundV2Parameters = z.infer<typeof compoundV2Parameters>;
