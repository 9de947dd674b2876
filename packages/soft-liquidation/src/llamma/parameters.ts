import { decimalParameter } from '@liqlab/core';
import { z } from 'zod';
import { mostBands } from '../amm/mostBands.js';

const gasUnits = decimalParameter({ unit: 'gas units', atLeast: 0 });

const ofAmplification = { error: 'must be a whole number from 2 to 10,000 (bands per unit)' };
const ofBands = { error: `must be a whole number from 4 to ${mostBands} (bands)` };

/**
 * Parameters of crvUSD's soft liquidation. A, fee and the two discounts are those of the sample market
 * of 0xreviews/crvusdsim (2024); ten bands is what Curve's page for borrowers takes unless told
 * otherwise (docs.curve.finance, "Opening a Loan with Custom Bands"). Ranges are those of the
 * contracts (curve-stablecoin@afc2608, `ControllerFactory.vy` and `Controller.vy`).
 */
export const llammaParameters = z
  .strictObject({
    /** A: a band is 1/A of its upper price wide. */
    amplification: z
      .int(ofAmplification)
      .min(2, ofAmplification)
      .max(10_000, ofAmplification)
      .default(100),
    /** N: over how many bands a position's collateral is spread. */
    bands: z.int(ofBands).min(4, ofBands).max(mostBands, ofBands).default(10),
    /** Least fee of a trade with the AMM; ratio, at most 4 / A and at most 0.1. */
    fee: decimalParameter({ unit: 'ratio', atLeast: 0, atMost: 0.1 }).default('0.006'),
    /** Share of that fee that the protocol keeps; the rest is the borrowers'. */
    adminFee: decimalParameter({ unit: 'ratio', atLeast: 0, atMost: 0.5 }).default(0),
    /** By how much the most debt is below what the bands would raise; ratio. It says where they lie. */
    loanDiscount: decimalParameter({ unit: 'ratio', above: 0.01, atMost: 0.5 }).default('0.09'),
    /** By how much less than that they may raise before the health is below zero; ratio. */
    liquidationDiscount: decimalParameter({ unit: 'ratio', atLeast: 0.01, below: 0.5 }).default(
      '0.06',
    ),
    /**
     * How far above a position's highest band the oracle price may be when its collateral is put into
     * the AMM; ratio. Assumption: deployed, it lies there from the first day, untouched until then.
     */
    approach: decimalParameter({ unit: 'ratio', atLeast: 0, atMost: 1 }).default('0.05'),
    /**
     * Gas of a trade with the AMM (`exchange`); gas units: what a router reckons with
     * (KyberNetwork/kyberswap-dex-lib\@24e376e, pkg/liquidity-source/curve/llamma/constant.go).
     */
    swapGas: gasUnits.default(310_000),
    /**
     * Gas of a hard liquidation (`liquidate`); gas units. No published figure found: an assumption, more
     * than a trade, since every band of the position is emptied.
     */
    closeGas: gasUnits.default(500_000),
  })
  .refine(({ fee, amplification }) => Number(fee) <= 4 / amplification, {
    path: ['fee'],
    error: 'must be at most 4 / amplification (ratio)',
  })
  .refine(
    ({ loanDiscount, liquidationDiscount }) => Number(loanDiscount) > Number(liquidationDiscount),
    {
      path: ['loanDiscount'],
      error: 'must be above liquidationDiscount (ratio)',
    },
  );

/** See {@link llammaParameters}. */
export type LlammaParameters = z.infer<typeof llammaParameters>;
