import { decimalParameter } from '@liqlab/core';
import { z } from 'zod';

const ratio = decimalParameter({ unit: 'ratio', atLeast: 0, atMost: 1 });

/**
 * Parameters of `fixed-bonus/aave-v4`. Ratios have at most 4 decimals (basis points) on chain.
 *
 * Target health, health of the largest bonus, bonus factor, largest bonus and fee are example values:
 * those by which the repository aave/aave-v4 tests its own code (2025). The live ones were not
 * available to us.
 */
export const aaveV4Parameters = z.strictObject({
  /** The largest bonus: collateral seized per value repaid, less 1. */
  maximumBonus: ratio.default(0.05),
  /** The bonus at a health factor of 1, as a share of the largest. */
  bonusFactor: ratio.default(0.2),
  /** At this health factor and below, the bonus is the largest. */
  healthForMaximumBonus: decimalParameter({ unit: 'health factor', atLeast: 0, below: 1 }).default(
    0.7,
  ),
  /** A liquidation repays no more than what restores this health factor. */
  targetHealth: decimalParameter({ unit: 'health factor', atLeast: 1 }).default(1.05),
  /** Share of the bonus (of the bonus only) that goes to the treasury. */
  fee: ratio.default(0.1),
  /**
   * A leftover of collateral or of debt that is worth less is cleared with the rest. 1,000 is a
   * constant of the source.
   */
  minimumLeftover: decimalParameter({ unit: 'unit of account', atLeast: 0 }).default(1000),
  /**
   * Gas units of one liquidation: aave-v4 @ 00564ea measures 340,162 for a full `liquidationCall` and
   * 339,880 for a partial one (`snapshots/Spoke.Operations.json`).
   */
  gas: decimalParameter({ unit: 'gas units', atLeast: 0 }).default(340_000),
});

/** See {@link aaveV4Parameters}. */
export type AaveV4Parameters = z.infer<typeof aaveV4Parameters>;
