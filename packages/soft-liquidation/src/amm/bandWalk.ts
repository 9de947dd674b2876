import { type Amm, bandAt } from './ammState.js';
import type { Moment } from './ammTerms.js';
import { type BandCurve, bandCurve } from './bandCurve.js';
import { upperPrice } from './bandPrices.js';
import { distanceFee } from './distanceFee.js';
import { least, most } from './integers.js';
import { type LimitedOracle, limitedOracle } from './limitedOracle.js';
import { mostBands } from './mostBands.js';
import type { Direction } from './trade.js';
import { wad } from './wad.js';

/** A band as a trade meets it, seen from the asset that comes in. Amounts in 18 decimals. */
export interface BandStop {
  readonly n: number;
  /** What it holds of the asset paid in and of the asset paid out. */
  readonly held: { readonly in: bigint; readonly out: bigint };
  /** What the curve adds to the two: f and g, or g and f; and their product. */
  readonly virtual: { readonly in: bigint; readonly out: bigint };
  readonly invariant: bigint;
  /** 1 / (1 − fee), wad: what is paid for one unit that moves along the curve. */
  readonly antifee: bigint;
}

// Most bands that one trade looks at, empty ones included.
const mostSteps = 50 + 1024;

/**
 * The bands that a trade passes, from the active one on, until its liquidity ends, 50 bands were
 * traded in, or the oracle is 50 bands away.
 *
 * Source: AMM.vy, the loop that `calc_swap_out` and `calc_swap_in` share.
 */
export function* bandWalk(
  amm: Amm,
  direction: Direction,
  moment: Moment,
): Generator<BandStop, void> {
  const { terms, state } = amm;
  const a = terms.amplification;
  const oracle = limitedOracle(state, moment);
  const farthest = farthestRatio(a);
  const pumps = direction === 'pump';
  const end = pumps ? state.maximumBand : state.minimumBand;
  let n = state.activeBand;
  let upper = upperPrice(amm, n, moment.now);
  let { x, y } = bandAt(state, n);
  let stops = 0;
  for (let step = 0; step < mostSteps; step += 1) {
    if (stops > 0 || x > 0n || y > 0n) {
      yield stopAt(amm, n, { x, y }, upper, oracle, pumps);
      stops += 1;
    }
    const ratio = (upper * wad) / oracle.price;
    const isFar = pumps ? ratio < wad ** 2n / farthest : ratio > farthest;
    if (n === end || stops === mostBands || isFar) return;
    n += pumps ? 1 : -1;
    upper = pumps ? (upper * (a - 1n)) / a : (upper * a) / (a - 1n);
    x = pumps ? 0n : bandAt(state, n).x;
    y = pumps ? bandAt(state, n).y : 0n;
  }
}

const noCurve: BandCurve = { f: 0n, g: 0n, invariant: 0n };

function stopAt(
  { terms }: Amm,
  n: number,
  held: { readonly x: bigint; readonly y: bigint },
  upper: bigint,
  oracle: LimitedOracle,
  pumps: boolean,
): BandStop {
  const a = terms.amplification;
  const isEmpty = held.x === 0n && held.y === 0n;
  const curve = isEmpty ? noCurve : bandCurve(held, { oracle: oracle.price, upper }, a);
  const floor = most(terms.fee, oracle.fee);
  const fee = isEmpty ? floor : most(distanceFee(oracle.price, upper, a), floor);
  return {
    n,
    held: pumps ? { in: held.x, out: held.y } : { in: held.y, out: held.x },
    virtual: pumps ? { in: curve.f, out: curve.g } : { in: curve.g, out: curve.f },
    invariant: curve.invariant,
    antifee: wad ** 2n / (wad - least(fee, wad - 1n)),
  };
}

// Fifty divisions, the same for every walk: a tenth of a run when done anew.
const farthestRatios = new Map<bigint, bigint>();

/** (A / (A − 1))^50, wad: how far the oracle may be from a band that is traded in. */
function farthestRatio(a: bigint): bigint {
  const known = farthestRatios.get(a);
  if (known !== undefined) return known;
  let ratio = wad;
  for (let power = 0; power < mostBands; power += 1) ratio = (ratio * a) / (a - 1n);
  farthestRatios.set(a, ratio);
  return ratio;
}
