import { decimalParameter } from '@liqlab/core';
import { z } from 'zod';
import { depositorParameters } from '../pool/depositorParameters.js';

const amount = (unit: string) => decimalParameter({ unit, atLeast: 0 });

/** Parameters of `stability-pool/liquity-v2`: the WETH branch of liquity/bold\@405f912 (2025). */
export const liquityV2Parameters = z.strictObject({
  /**
   * Collateralization ratio below which a position is liquidated (`MCR`); 1.1 for WETH, 1.2 for
   * staked ether. Absent: one over the position's own liquidation threshold.
   */
  minimumRatio: decimalParameter({ unit: 'ratio', above: 1 }).optional(),
  /** Collateral that the pool gets on top of the debt's worth; ratio. */
  poolPenalty: amount('ratio').default('0.05'),
  /** The same for the other positions: 0.1 for WETH, 0.2 for staked ether. */
  redistributionPenalty: amount('ratio').default('0.1'),
  /** Share of a position's collateral that whoever liquidates it is given: one in so many. */
  keeperDivisor: decimalParameter({ unit: 'divisor', above: 0 }).default(200),
  /** Most that this share may be; collateral asset. */
  keeperCap: amount('collateral asset').default(2),
  /**
   * Paid to whoever liquidates, on top; collateral asset. Liquity's borrowers put it up in ether when
   * they open a position; here the treasury pays its worth at the oracle price, as far as it can.
   */
  flatReward: amount('collateral asset').default('0.0375'),
  /** What a liquidation leaves in the pool (`MIN_BOLD_IN_SP`); debt asset. */
  keptInPool: amount('debt asset').default(1),
  depositors: depositorParameters.prefault({}),
  /**
   * Gas of liquidating one position; gas units. No published figure found: an assumption, above the
   * most that the tests of v1 measured (443,612), for interest and batches on top.
   */
  gas: amount('gas units').default(500_000),
});

/** See {@link liquityV2Parameters}. */
export type LiquityV2Parameters = z.infer<typeof liquityV2Parameters>;
