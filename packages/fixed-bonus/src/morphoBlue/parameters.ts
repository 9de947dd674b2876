import { decimalParameter } from '@liqlab/core';
import { z } from 'zod';

/**
 * Parameters of {@link MorphoBlue}. The first two are constants of the contract, which nobody can
 * change (morpho-org/morpho-blue\@v1.0.0, ConstantsLib.sol); the liquidation LTV (LLTV) is the
 * market's own and stands in each position as its liquidation threshold.
 */
export const morphoBlueParameters = z.strictObject({
  /** β in the incentive factor 1 / (1 − β(1 − LLTV)); ratio. */
  liquidationCursor: decimalParameter({ unit: 'ratio', atLeast: 0, below: 1 }).default(0.3),
  /** Upper bound of the incentive factor; ratio of what is seized to what is repaid. */
  maximumIncentive: decimalParameter({ unit: 'ratio', atLeast: 1 }).default(1.15),
  /** Gas units of one liquidation: an assumption, not a measurement. */
  gas: decimalParameter({ unit: 'gas units', atLeast: 0 }).default(120_000),
});

/** See {@link morphoBlueParameters}. */
export type MorphoBlueParameters = z.infer<typeof morphoBlueParameters>;
