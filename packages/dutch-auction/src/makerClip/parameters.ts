import { decimalParameter, secondsParameter } from '@liqlab/core';
import { z } from 'zod';

const cut = decimalParameter({ unit: 'ratio', atLeast: 0, atMost: 1 });

const priceCurve = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('linear'), duration: secondsParameter() }),
  z.strictObject({
    kind: z.literal('stairstep'),
    cut,
    step: secondsParameter({ atLeast: 1 }),
  }),
  z.strictObject({ kind: z.literal('exponential'), cut }),
]);

const amount = decimalParameter({ unit: 'debt asset', atLeast: 0 });
const gasUnits = decimalParameter({ unit: 'gas units', atLeast: 0 });

/**
 * Parameters of `maker-clip`. The defaults are ETH-A's of May 2021 (call minutes of 20 May 2021), with
 * the debt floor of 24 March 2021 (blog.oasis.app, "Minimum Vault debt (Dust) increases to 5,000 Dai").
 */
export const makerClipParameters = z.strictObject({
  /** How the price falls (`calc`). */
  priceCurve: priceCurve.default({ kind: 'stairstep', cut: '0.99', step: 90 }),
  /** Top / oracle price (`buf`); ratio. */
  startingPriceFactor: decimalParameter({ unit: 'ratio', above: 0 }).default('1.3'),
  /** A sale that has run longer must be reset (`tail`). */
  maximumDuration: secondsParameter().default(8400),
  /** A sale whose price has fallen below this share of its top must be reset (`cusp`); ratio. */
  resetPriceRatio: decimalParameter({ unit: 'ratio', atLeast: 0, atMost: 1 }).default('0.4'),
  /** Liquidation penalty on top of the debt (`chop` − 1); ratio. */
  penalty: decimalParameter({ unit: 'ratio', atLeast: 0 }).default('0.13'),
  /** Most that open sales of one collateral may be raising (`ilk.hole`); debt asset. */
  collateralLimit: amount.default('22000000'),
  /** Most that all open sales may be raising (`Hole`); debt asset. From memory; not binding with one collateral. */
  globalLimit: amount.default('100000000'),
  /** Least debt that a vault may have (`dust`); debt asset. */
  dust: amount.default('5000'),
  /** Reward for opening or resetting a sale (`tip`); debt asset. */
  flatReward: amount.default('0'),
  /** The same, in proportion to the tab (`chip`); ratio. */
  proportionalReward: decimalParameter({ unit: 'ratio', atLeast: 0 }).default('0.001'),
  /**
   * Collateralization ratio below which a vault is liquidated (`mat`); ratio. Absent: one over the
   * position's own liquidation threshold.
   */
  liquidationRatio: decimalParameter({ unit: 'ratio', above: 0 }).optional(),
  /** Emergency stop (`stopped`): 1 no new sales, 2 no resets either, 3 no purchases either. */
  stopLevel: z.union([z.literal(0), z.literal(1), z.literal(2), z.literal(3)]).default(0),
  /**
   * Gas of opening a sale (`bark`); gas units. This one and the next two are what Maker's auction page
   * reckons with (sidestream-tech/unified-auctions-ui\@d8ed2aa, core/src/fees.ts): 446,658 to
   * liquidate a vault, 145,438 to bid, 209,182 to restart.
   */
  openGas: gasUnits.default(446_658),
  /** Gas of a purchase (`take`), without what the keeper does on its own; gas units. */
  takeGas: gasUnits.default(145_438),
  /** Gas of a reset (`redo`); gas units. */
  resetGas: gasUnits.default(209_182),
});

/** See {@link makerClipParameters}. */
export type MakerClipParameters = z.infer<typeof makerClipParameters>;
