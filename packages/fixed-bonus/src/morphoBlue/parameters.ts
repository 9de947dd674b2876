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
  /**
   * Gas units of one `liquidate`, rounded up. Measured: 107,409 for a part of a position, 96,116 for
   * what is left, a day after the last action, with the contract and the mock tokens, oracle and
   * interest rate of npm \@morpho-org/morpho-blue 1.0.0, compiled by solc 0.8.19 (via IR, 999,999
   * runs), in \@ethereumjs/vm 10.1.3 under the rules of Shanghai. A real price feed costs more.
   */
  gas: decimalParameter({ unit: 'gas units', atLeast: 0 }).default(110_000),
});

/** See {@link morphoBlueParameters}. */
export type MorphoBlueParameters = z.infer<typeof morphoBlueParameters>;
