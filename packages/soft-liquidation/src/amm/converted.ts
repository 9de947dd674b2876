import { type Amm, bandAt } from './ammState.js';
import type { Moment } from './ammTerms.js';
import { bandCurve, liquidity } from './bandCurve.js';
import { upperPrice } from './bandPrices.js';
import { deadShares } from './deposit.js';
import { integerSquareRoot, most } from './integers.js';
import { limitedOracle } from './limitedOracle.js';
import { wad } from './wad.js';

/** One band in a conversion: what it holds, in 18 decimals, and its prices, wad. */
interface BandView {
  readonly x: bigint;
  readonly y: bigint;
  readonly upper: bigint;
  readonly lower: bigint;
  readonly oracle: bigint;
}

/**
 * What a user's deposit becomes, in raw units, if the price goes all the way through its bands so
 * slowly that AMM and oracle always agree: in the debt asset on the way down (x_down, from which the
 * health is computed), or in collateral on the way up (y_up).
 *
 * Source: AMM.vy, `get_xy_up`.
 */
export function converted(
  amm: Amm,
  user: string,
  into: 'debt' | 'collateral',
  moment: Moment,
): bigint {
  const { terms, state } = amm;
  const deposit = state.deposits.get(user);
  if (!deposit) return 0n;
  const a = terms.amplification;
  const { price: oracle } = limitedOracle(state, moment);
  let lower = upperPrice(amm, deposit.first, moment.now);
  let sum = 0n;
  deposit.shares.forEach((shares, index) => {
    const n = deposit.first + index;
    const upper = lower;
    lower = (lower * (a - 1n)) / a;
    const band = bandAt(state, n);
    const x = n <= state.activeBand ? band.x : 0n;
    const y = n >= state.activeBand ? band.y : 0n;
    if ((x === 0n && y === 0n) || band.shares === 0n || shares === 0n) return;
    const amount = bandConverted({ x, y, upper, lower, oracle }, into, amm);
    sum += (amount * shares) / (band.shares + deadShares);
  });
  return sum / terms.precision[into];
}

function bandConverted(view: BandView, into: 'debt' | 'collateral', { terms }: Amm): bigint {
  const { upper, lower, oracle } = view;
  const root = terms.ratios.squareRoot;
  const atOracle = tradedToOracle(view, terms.amplification);
  if (into === 'collateral') {
    if (oracle > upper) return atOracle.y;
    if (oracle < lower) return (atOracle.x * root) / upper;
    return atOracle.y + (atOracle.x * wad) / integerSquareRoot(upper * oracle);
  }
  if (oracle > upper) return (atOracle.y * upper) / root;
  if (oracle < lower) return atOracle.x;
  return atOracle.x + (atOracle.y * integerSquareRoot(lower * oracle)) / wad;
}

/** What the band holds after trading, at this oracle price, until AMM and oracle agree. */
function tradedToOracle(view: BandView, a: bigint): { readonly x: bigint; readonly y: bigint } {
  const { x, y, upper, lower, oracle } = view;
  const middle = ((oracle ** 2n / lower) * oracle) / upper;
  const isOneSided = x === 0n || y === 0n;
  if (isOneSided && oracle > upper) return { x: 0n, y: y === 0n ? (x * wad) / middle : y };
  if (isOneSided && oracle < lower) return { x: x === 0n ? (y * middle) / wad : x, y: 0n };
  const { f, g, invariant } = bandCurve({ x, y }, { oracle, upper }, a);
  if (oracle > upper) return { x: 0n, y: most(invariant / f, g) - g };
  if (oracle < lower) return { x: most(invariant / g, f) - f, y: 0n };
  const y0 = liquidity({ x, y }, { oracle, upper }, a);
  const yAtOracle = (a * y0 * (oracle - lower)) / oracle;
  return { x: most(invariant / (g + yAtOracle), f) - f, y: yAtOracle };
}
