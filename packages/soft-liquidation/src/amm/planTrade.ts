import type { Amm } from './ammState.js';
import { type BandStop, bandWalk } from './bandWalk.js';
import { least, most } from './integers.js';
import type { Order, Trade } from './trade.js';
import { wad } from './wad.js';

/** A trade that is being added up, band by band. */
interface Sums {
  amountIn: bigint;
  amountOut: bigint;
  adminFee: bigint;
  first: number | undefined;
  last: number;
  inBands: bigint[];
  outOfLast: bigint;
  /** What is still to be traded, of the amount that the order names. */
  left: bigint;
}

/**
 * What an order would do; less than it asks for if the liquidity ends. Changes nothing.
 *
 * Source: AMM.vy, `calc_swap_out` (sized by what is paid in) and `calc_swap_in` (by what is paid out).
 */
export function planTrade(amm: Amm, order: Order): Trade {
  const { direction, sizedBy, moment } = order;
  const sums = startOf(amm, order);
  const tradeIn = sizedBy === 'in' ? payIn : takeOut;
  for (const stop of bandWalk(amm, direction, moment)) {
    sums.first ??= stop.n;
    sums.last = stop.n;
    sums.inBands.push(stop.held.in);
    if (stop.held.out === 0n || stop.virtual.out === 0n) continue;
    if (tradeIn(sums, stop, amm.terms.adminFee)) break;
  }
  return roundedToRaw(sums, amm, order);
}

function startOf({ state }: Amm, { amount }: Order): Sums {
  return {
    amountIn: 0n,
    amountOut: 0n,
    adminFee: 0n,
    first: undefined,
    last: state.activeBand,
    inBands: [],
    outOfLast: 0n,
    left: amount,
  };
}

/** Pays into a band what is left, or as much as empties it; says whether that was all. */
function payIn(sums: Sums, stop: BandStop, adminShare: bigint): boolean {
  const { held, virtual, invariant, antifee } = stop;
  const toEmpty = emptying(stop);
  const due = (toEmpty * antifee) / wad;
  if (due < sums.left) {
    passBand(sums, stop, most(due, 1n), toEmpty, adminShare);
    sums.left -= most(due, 1n);
    return false;
  }
  const alongCurve = (sums.left * wad) / antifee;
  const kept = invariant / (virtual.in + held.in + alongCurve) - virtual.out + 1n;
  sums.outOfLast = least(kept, held.out);
  sums.amountOut += held.out - sums.outOfLast;
  book(sums, held.in, sums.left, alongCurve, adminShare);
  return true;
}

/** Takes out of a band what is left, or all it has; says whether that was all. */
function takeOut(sums: Sums, stop: BandStop, adminShare: bigint): boolean {
  const { held, virtual, invariant, antifee } = stop;
  if (held.out < sums.left) {
    const toEmpty = emptying(stop);
    passBand(sums, stop, most((toEmpty * antifee) / wad, 1n), toEmpty, adminShare);
    sums.left -= held.out;
    return false;
  }
  sums.outOfLast = held.out - sums.left;
  const alongCurve = invariant / (virtual.out + sums.outOfLast) - virtual.in - held.in;
  sums.amountOut += sums.left;
  book(sums, held.in, (alongCurve * antifee) / wad, alongCurve, adminShare);
  return true;
}

/** What moves a band along its curve until it holds nothing of the asset paid out. */
function emptying({ held, virtual, invariant }: BandStop): bigint {
  return invariant / virtual.out - virtual.in - held.in;
}

function passBand(
  sums: Sums,
  { held }: BandStop,
  paid: bigint,
  alongCurve: bigint,
  adminShare: bigint,
): void {
  sums.amountOut += held.out;
  book(sums, held.in, paid, alongCurve, adminShare);
}

/** Books what is paid into a band, less the protocol's share of the fee. */
function book(
  sums: Sums,
  heldIn: bigint,
  paid: bigint,
  alongCurve: bigint,
  adminShare: bigint,
): void {
  const adminFee = ((paid - alongCurve) * adminShare) / wad;
  sums.amountIn += paid;
  sums.adminFee += adminFee;
  sums.inBands[sums.inBands.length - 1] = heldIn + paid - adminFee;
}

/** In rounded up, out rounded down, to what the tokens can say. */
function roundedToRaw(sums: Sums, { terms }: Amm, { direction }: Order): Trade {
  const { debt, collateral } = terms.precision;
  const [unitIn, unitOut] = direction === 'pump' ? [debt, collateral] : [collateral, debt];
  return {
    amountIn: ((sums.amountIn + unitIn - 1n) / unitIn) * unitIn,
    amountOut: (sums.amountOut / unitOut) * unitOut,
    adminFee: sums.adminFee,
    firstBand: sums.first ?? 0,
    lastBand: sums.last,
    inBands: sums.inBands,
    outOfLast: sums.outOfLast,
  };
}
