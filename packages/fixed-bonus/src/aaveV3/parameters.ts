import { decimalParameter } from '@liqlab/core';
import { z } from 'zod';

const ratio = decimalParameter({ unit: 'ratio', atLeast: 0, atMost: 1 });
const base = decimalParameter({ unit: 'unit of account', atLeast: 0 });

/**
 * Parameters of `fixed-bonus/aave-v3`. Ratios have at most 4 decimals (basis points) on chain.
 *
 * The rules' constants are those of aave-v3-origin (LiquidationLogic.sol, v3.3 and later). Bonus and
 * protocol fee are those of WETH on Aave v3 Ethereum: 5 % and 10 % of the bonus, as of January 2024 by
 * the governance forum (the fee in thread 10238, the bonus from memory); not checked on chain.
 *
 * Version 1.19.3 of core-v3 is `{ closeFactorOf: 'asset', closeFactorMinimumSize: 0,
 * minimumLeftover: 0, burnsBadDebt: false }`.
 */
export const aaveV3Parameters = z.strictObject({
  /** Collateral seized per value repaid, less 1. */
  bonus: ratio.default(0.05),
  /** Share of the bonus (of the bonus only) that goes to the treasury. */
  protocolFee: ratio.default(0.1),
  /** Bonus and fee of single collaterals, by asset id, where they differ from the two above. */
  assets: z
    .record(z.string(), z.strictObject({ bonus: ratio.optional(), protocolFee: ratio.optional() }))
    .default({}),
  /**
   * The efficiency mode that the positions have chosen: for collateral among `assets`, its threshold
   * and bonus replace the asset's own. Its price source, if any, is the market's affair.
   */
  eMode: z
    .strictObject({ assets: z.array(z.string()), liquidationThreshold: ratio, bonus: ratio })
    .optional(),
  /** Largest share of the debt that one liquidation may repay while it binds. */
  closeFactor: ratio.default(0.5),
  /** The close factor binds only above this health factor. */
  closeFactorHealth: ratio.default(0.95),
  /** The close factor binds only if the collateral and the debt chosen are each worth this much. */
  closeFactorMinimumSize: base.default(2000),
  /** Of which debt the close factor is a share: the position's, or only that in the asset chosen. */
  closeFactorOf: z.enum(['position', 'asset']).default('position'),
  /** A liquidation leaves at least this much of the collateral and of the debt chosen, or clears one. */
  minimumLeftover: base.default(1000),
  /** Whether debt that is left without any collateral is written off at once, into the deficit. */
  burnsBadDebt: z.boolean().default(true),
  /**
   * Whether keepers ask for the pool's shares (aTokens) instead of the collateral itself. Nothing can
   * be paid out of a lot of zero tokens; zero shares can be handed over.
   */
  paidInShares: z.boolean().default(false),
  /**
   * Gas units of one liquidation, rounded up: aave-v3-origin @ 04419e2 measures 393,192 for a full
   * `liquidationCall` and 383,994 for a partial one (`snapshots/Pool.Operations.json`).
   */
  gas: decimalParameter({ unit: 'gas units', atLeast: 0 }).default(400_000),
});

/** See {@link aaveV3Parameters}. */
export type AaveV3Parameters = z.infer<typeof aaveV3Parameters>;
