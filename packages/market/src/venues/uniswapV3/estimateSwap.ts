import type { Slot } from './computeSwap.js';
import { q96 } from './fixedPoint.js';
import type { TickTable } from './tickTable.js';

/**
 * Estimated raw amount paid out for `amountIn` (raw, fee already taken off), range by range, in
 * floats. Within a range of liquidity L, with s the square root of the price, dx = L·Δ(1/s) and
 * dy = L·Δs; so what is paid out is what is paid in times s·s′, or over it.
 */
export function estimateSwap(
  slot: Slot,
  zeroForOne: boolean,
  amountIn: number,
  ticks: TickTable,
): number {
  let left = amountIn;
  let paidOut = 0;
  let sqrtPrice = toFloat(slot.sqrtPrice);
  let liquidity = Number(slot.liquidity);
  let next = ticks.nearest(slot.tick, zeroForOne);
  while (next) {
    const end = toFloat(next.sqrtPrice);
    const product = sqrtPrice * end;
    const change = liquidity * Math.abs(end - sqrtPrice);
    const full = zeroForOne ? change / product : change;
    if (left < full) return paidOut + lastRange(zeroForOne, left, liquidity, sqrtPrice);
    left -= full;
    paidOut += zeroForOne ? full * product : full / product;
    liquidity += Number(next.netLiquidity) * (zeroForOne ? -1 : 1);
    sqrtPrice = end;
    next = ticks.nearest(zeroForOne ? next.tick - 1 : next.tick, zeroForOne);
  }
  return paidOut;
}

function lastRange(zeroForOne: boolean, left: number, liquidity: number, sqrtPrice: number) {
  if (zeroForOne)
    return left * sqrtPrice * ((liquidity * sqrtPrice) / (liquidity + left * sqrtPrice));
  return left / sqrtPrice / (sqrtPrice + left / liquidity);
}

function toFloat(sqrtPrice: bigint): number {
  return Number(sqrtPrice) / Number(q96);
}
