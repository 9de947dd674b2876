import { decimalParameter } from '@liqlab/core';
import { z } from 'zod';

const liquidationFactor = decimalParameter({ unit: 'ratio', above: 0, atMost: 1 });

/**
 * Parameters of `fixed-bonus/compound-v3`; the liquidation collateral factor comes with each
 * position's collateral. Defaults are WETH's on the mainnet USDC market, as configured in comet\@d5a30b0
 * (deployments/mainnet/usdc/configuration.json), where its collateral factors are 0.825 to borrow
 * and 0.895 to be liquidated.
 */
export const compoundV3Parameters = z.strictObject({
  /** Share of absorbed value that is credited to the borrower; ratio. */
  liquidationFactor: liquidationFactor.default(0.95),
  /** Liquidation factors of single collaterals, by asset id, where they differ from the one above. */
  assets: z.record(z.string(), z.strictObject({ liquidationFactor })).default({}),
  /** Share of 1 − liquidation factor that buyers get as their discount; ratio. */
  storeFrontPriceFactor: decimalParameter({ unit: 'ratio', atLeast: 0, atMost: 1 }).default(0.5),
  /**
   * Reserves at which absorbed collateral is no longer for sale; debt asset. They are counted from
   * zero at the start of the run: what sales have raised, less what absorptions have paid out.
   */
  targetReserves: decimalParameter({ unit: 'debt asset', atLeast: 0 }).default(5_000_000),
  /**
   * Gas units of one absorption (`absorb`). This and the next are averages of the contract's own unit
   * tests, with mock tokens and price feeds (compound-finance/comet, pull request 242, "immutable").
   */
  absorbGas: decimalParameter({ unit: 'gas units', atLeast: 0 }).default(155_794),
  /** Gas units of one purchase (`buyCollateral`). */
  buyGas: decimalParameter({ unit: 'gas units', atLeast: 0 }).default(113_677),
});

/** See {@link compoundV3Parameters}. */
export type CompoundV3Parameters = z.infer<typeof compoundV3Parameters>;
