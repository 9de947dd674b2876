import { integerSquareRoot } from './integers.js';
import { wad } from './wad.js';

/** What a band holds, in 18 decimals. */
export interface BandAmounts {
  readonly x: bigint;
  readonly y: bigint;
}

/** Where a band and the oracle are: prices in wad. */
export interface BandPrices {
  readonly oracle: bigint;
  /** Upper oracle price of the band. */
  readonly upper: bigint;
}

/** The curve of one band: (f + x)·(g + y) = invariant, all in 18 decimals. */
export interface BandCurve {
  readonly f: bigint;
  readonly g: bigint;
  readonly invariant: bigint;
}

/**
 * Liquidity of a band: the collateral it would hold at its upper price if oracle and AMM agreed
 * there. Solves p·A·y0² − y0·(up/p·(A−1)·x + p²/up·A·y) − x·y = 0 for oracle price p and upper price
 * up.
 *
 * Source: AMM.vy, `_get_y0`.
 */
export function liquidity({ x, y }: BandAmounts, { oracle, upper }: BandPrices, a: bigint): bigint {
  const ofDebt = (upper * (a - 1n) * x) / oracle;
  const ofCollateral = (((a * oracle ** 2n) / upper) * y) / wad;
  const b = ofDebt + ofCollateral;
  if (x === 0n || y === 0n) return (b * wad) / (a * oracle);
  const discriminant = b ** 2n + ((4n * a * oracle * y) / wad) * x;
  return ((b + integerSquareRoot(discriminant)) * wad) / (2n * a * oracle);
}

/** The curve of a band: f = A·y0·p²/up, g = (A−1)·y0·up/p. Source: AMM.vy, `calc_swap_out`. */
export function bandCurve(amounts: BandAmounts, prices: BandPrices, a: bigint): BandCurve {
  const { oracle, upper } = prices;
  const y0 = liquidity(amounts, prices, a);
  const f = (((a * y0 * oracle) / upper) * oracle) / wad;
  const g = ((a - 1n) * y0 * upper) / oracle;
  return { f, g, invariant: (f + amounts.x) * (g + amounts.y) };
}
