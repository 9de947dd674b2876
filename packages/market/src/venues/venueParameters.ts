import { secondsParameter } from '@liqlab/core';
import { z } from 'zod';
import { floatParameter } from '../parameters/floatParameter.js';
import { impactPoint } from './impactCurve/impactPoint.js';
import { bookLevel } from './orderBook/bookLevel.js';
import { linearDepth } from './orderBook/linearBids.js';

const factor = floatParameter({ unit: 'factor', above: 0 });
const collateral = floatParameter({ unit: 'collateral asset', above: 0 });
const fee = floatParameter({ unit: 'ratio', atLeast: 0, below: 1 });
const halfLife = floatParameter({ unit: 'seconds', above: 0 });

const depthWindow = z.strictObject({
  at: secondsParameter(),
  until: secondsParameter().optional(),
  factor,
});

const common = {
  /** See {@link MarketVenue.permanentShare}. */
  permanentShare: floatParameter({ unit: 'ratio', atLeast: 0, atMost: 1 }).default(0),
  /** When the venue has more or less liquidity than usual: see {@link refillingDepth}. */
  depthWindows: z.array(depthWindow).default([]),
  /** Seconds in which half of the liquidity that left comes back. Assumption. */
  depthHalfLife: halfLife.default(600),
};

const pool = {
  ...common,
  /** Collateral in the pool at the start, in whole tokens. */
  depth: collateral,
  /** Seconds in which half of what a trade did to the price is undone. Assumption: two blocks. */
  healingHalfLife: halfLife.default(24),
};

const book = {
  ...common,
  /** Seconds in which half of what was taken from a level is there again. Assumption: two blocks. */
  refillHalfLife: halfLife.default(24),
};

/** Schema of a pool of Uniswap v2. */
export const constantProductVenue = z.strictObject({
  kind: z.literal('constant-product'),
  ...pool,
  /** Uniswap v2-core 1.0.1: 3 in a thousand of every lot. */
  fee: fee.default(0.003),
});

/** Schema of a pool of Uniswap v3. */
export const concentratedLiquidityVenue = z.strictObject({
  kind: z.literal('concentrated-liquidity'),
  ...pool,
  /** Uniswap v3's pools of ether and a stable coin: 0.0005 (tick spacing 10), 0.003 (60). */
  fee: fee.default(0.003),
  tickSpacing: z.int().min(1).default(60),
  /**
   * Where providers put the collateral: each from first price / `range` to first price × `range`.
   * Assumption: a fifth everywhere, the rest within a third and within ten times.
   */
  providers: z
    .array(
      z.strictObject({
        range: floatParameter({ unit: 'factor', above: 1, atMost: 1e6 }),
        /** Share of the pool's depth. */
        share: floatParameter({ unit: 'ratio', above: 0, atMost: 1 }),
      }),
    )
    .min(1)
    .default([
      { range: 1.5, share: 0.4 },
      { range: 10, share: 0.4 },
      { range: 1000, share: 0.2 },
    ]),
});

/** Schema of a StableSwap pool: for a collateral that is worth about one of the debt asset. */
export const stableSwapVenue = z.strictObject({
  kind: z.literal('stable-swap'),
  ...pool,
  /** Curve's pools of crvUSD: 0.0001. */
  fee: floatParameter({ unit: 'ratio', atLeast: 0, atMost: 0.5 }).default(0.0001),
  /** A of Curve's pools of stable coins: 100 to 2,000. */
  amplification: z.int().min(1).max(1_000_000).default(200),
});

/** Schema of an order book. */
export const orderBookVenue = z.strictObject({
  kind: z.literal('order-book'),
  ...book,
  /** What takers pay: ratio. Assumption: a tenth of a per cent, a common rate of exchanges. */
  fee: fee.default(0.001),
  /** From the highest price to the lowest; or a depth that grows in a line. */
  bids: z.union([z.array(bookLevel).min(1), linearDepth]),
  /** From the lowest price to the highest; the mirror of the bids if absent. */
  asks: z.array(bookLevel).min(1).optional(),
});

/** Schema of a venue known by quotes: see {@link levelsOfImpact}. */
export const impactCurveVenue = z.strictObject({
  kind: z.literal('impact-curve'),
  ...book,
  /** Quotes of aggregators are after fees: 0. */
  fee: fee.default(0),
  /** In ascending order of size, as {@link fitImpactCurve} gives them. */
  points: z.array(impactPoint).min(1),
});

/** Schema of a venue, as data. */
export const venueParameters = z.discriminatedUnion('kind', [
  constantProductVenue,
  concentratedLiquidityVenue,
  stableSwapVenue,
  orderBookVenue,
  impactCurveVenue,
]);

/** See {@link venueParameters}. */
export type VenueParameters = z.infer<typeof venueParameters>;

/** The parameters of one kind of venue. */
export type VenueOf<Kind extends VenueParameters['kind']> = Extract<
  VenueParameters,
  { kind: Kind }
>;
